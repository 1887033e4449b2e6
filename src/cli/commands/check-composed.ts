import { composeFile } from '../../compose/compose.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { Outside } from '../../compose/outside-values.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { withEdits } from '../../host/edited-files.ts';
import { type ComposedChecking, checkComposed, placeComposed } from '../../service/check/collect-composed.ts';
import { onceInAll } from '../../service/check/once-in-all.ts';
import { nodeFiles } from '../io/node-host.ts';
import { mayBeComposed } from './composed-roots.ts';

/** How to check composed configs. */
export interface CheckingComposed extends ComposedChecking {
  readonly outside: Outside;
  /** The directory that included files may not be outside of. */
  readonly rootDir: string;
  readonly filesDirOf: (config: string) => string;
}

/** Checks a config with a header; undefined for one without. `edited` are contents that files are going to have. */
export type CheckComposed = (path: string, bytes: Uint8Array, edited?: ReadonlyMap<string, Uint8Array>) => CheckedFile | undefined;

/** Checks composed configs, every part read once. Values that are missing are not known, and say nothing. */
export function composedChecker(how: CheckingComposed): CheckComposed {
  const shared = new PartStore(nodeFiles, how.rootDir);
  return (path, bytes, edited) => {
    if (!mayBeComposed(bytes)) return undefined;
    const host = edited ? withEdits(nodeFiles, edited) : nodeFiles;
    const store = edited ? new PartStore(host, how.rootDir) : shared;
    const loaded = store.root(path, bytes);
    if (!loaded.hasHeader) return undefined;
    const { instances, has, report } = instancesOf(loaded, store);
    const files = { dir: how.filesDirOf(path), host };
    const checked = (has && instances.length > 0 ? instances : [undefined]).map((instance) => {
      const composition = composeFile([loaded], instance, { store, files, outside: how.outside, mayLack: true });
      const ofInstance = checkComposed(composition, files, how);
      const faults = placeComposed({ ...composition, report, unknown: [] }, []);
      return { ...ofInstance, diagnostics: [...faults.diagnostics, ...ofInstance.diagnostics] };
    });
    const first = checked[0]!;
    if (checked.length === 1) return first;
    return {
      source: first.source,
      diagnostics: onceInAll(checked).flatMap(({ diagnostics }) => diagnostics),
      secrets: new Map(checked.flatMap(({ secrets }) => [...(secrets ?? [])])),
    };
  };
}
