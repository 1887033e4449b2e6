import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { composeFile } from '../../compose/compose.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Steps } from '../../text/steps.ts';
import { type ComposedChecking, checkComposed, placeComposed } from './collect-composed.ts';
import { onceInAll } from './once-in-all.ts';

/** How to check a root. */
export interface RootChecking extends ComposedChecking {
  readonly files: LocalFiles | undefined;
  readonly outside: Outside;
}

/**
 * Checks a config with a header in each of its instances. A problem that several of them have is reported once. A missing value stands
 * for any value, and nothing that depends on it is reported.
 */
export function* checkRoot(loaded: LoadedFile, store: PartStore, how: RootChecking): Steps<CheckedFile> {
  const { files, outside } = how;
  const { instances, has, report } = instancesOf(loaded, store);
  const results: CheckedFile[] = [];
  for (const instance of has && instances.length > 0 ? instances : [undefined]) {
    const composition = composeFile([loaded], instance, { store, files, outside, mayLack: true });
    const checked = yield* checkComposed(composition, files, how);
    const faults = placeComposed({ ...composition, report, unknown: [] }, []);
    results.push({ ...checked, diagnostics: [...faults.diagnostics, ...checked.diagnostics] });
  }
  const first = results[0]!;
  if (results.length === 1) return first;
  return {
    source: first.source,
    diagnostics: onceInAll(results).flatMap(({ diagnostics }) => diagnostics),
    secrets: new Map(results.flatMap(({ secrets }) => [...(secrets ?? [])])),
  };
}
