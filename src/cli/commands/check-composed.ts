import type { Outside } from '../../compose/outside-values.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { withEdits } from '../../host/edited-files.ts';
import { checkRoot } from '../../service/check/check-root.ts';
import type { ComposedChecking } from '../../service/check/collect-composed.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
import { finish } from '../../text/steps.ts';
import { nodeFiles } from '../io/node-host.ts';

/** How to check composed configs. */
export interface CheckingComposed extends ComposedChecking {
  readonly outside: Outside;
  /** The directory that included files may not be outside of. */
  readonly rootDir: string;
  /** The files that were read before, if they have not changed since. */
  readonly store?: PartStore | undefined;
  readonly filesDirOf: (config: string) => string;
}

/** Checks a config with a header; undefined for one without. `edited` are contents that files are going to have. */
export type CheckComposed = (path: string, bytes: Uint8Array, edited?: ReadonlyMap<string, Uint8Array>) => CheckedFile | undefined;

/** Checks composed configs, every part read once. Values that are missing are not known, and say nothing. */
export function composedChecker(how: CheckingComposed): CheckComposed {
  const shared = how.store ?? new PartStore(nodeFiles, how.rootDir);
  return (path, bytes, edited) => {
    if (!mayBeComposed(bytes)) return undefined;
    const host = edited ? withEdits(nodeFiles, edited) : nodeFiles;
    const store = edited ? new PartStore(host, how.rootDir) : shared;
    const loaded = store.root(path, bytes);
    if (!loaded.hasHeader) return undefined;
    return finish(checkRoot(loaded, store, { ...how, files: { dir: how.filesDirOf(path), host } }));
  };
}
