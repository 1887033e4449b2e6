import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { composeFile } from '../../compose/compose.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile, Secrets } from '../../diagnostics/checked-file.ts';
import { sizeCodes } from '../../lint/checks/user-data/size-limits.ts';
import { largest } from '../../text/largest.ts';
import type { Source, Span } from '../../text/source.ts';
import type { Steps } from '../../text/steps.ts';
import { united } from '../../text/united.ts';
import { type ComposedChecking, checkComposed } from './collect-composed.ts';
import { onceInAll } from './once-in-all.ts';
import { placeComposed } from './place-composed.ts';

/** How to check a root. */
export interface RootChecking extends ComposedChecking {
  readonly files: LocalFiles | undefined;
  readonly outside: Outside;
}

/**
 * Checks a config with a header in each of its instances. A problem that several of them have is reported once. A missing value that
 * may come from outside stands for any value, and nothing that depends on it is reported.
 */
export function* checkRoot(loaded: LoadedFile, store: PartStore, how: RootChecking): Steps<CheckedFile> {
  const { files, outside } = how;
  const { instances, has, report } = instancesOf(loaded, store);
  const checkedInstances: CheckedInstance[] = [];
  for (const instance of has && instances.length > 0 ? instances : [undefined]) {
    const composition = composeFile([loaded], instance, { store, files, outside, mayLack: true });
    const { checked, bytesTooLarge } = yield* checkComposed(composition, files, how);
    const faults = placeComposed({ ...composition, report, unknown: [] }, []);
    const diagnostics = [...faults.diagnostics, ...checked.diagnostics];
    checkedInstances.push({ key: instance?.key, bytesTooLarge, checked: { ...checked, diagnostics } });
  }
  const results = largestOnly(checkedInstances);
  const first = results[0]!;
  if (results.length === 1) return first;
  return {
    source: first.source,
    diagnostics: onceInAll(results).flatMap(({ diagnostics }) => diagnostics),
    secrets: secretsOfAll(results),
  };
}

/** The secrets of all instances. Instances share sources, and each has secrets of its own. */
function secretsOfAll(results: readonly CheckedFile[]): Secrets {
  const spansOf = new Map<Source, readonly Span[]>();
  for (const { secrets = new Map<Source, readonly Span[]>() } of results)
    for (const [source, spans] of secrets) spansOf.set(source, united([...(spansOf.get(source) ?? []), ...spans]));
  return spansOf;
}

interface CheckedInstance {
  readonly key: string | undefined;
  readonly bytesTooLarge: number | undefined;
  readonly checked: CheckedFile;
}

/** The results of all instances. Of several outputs that are too large, only the largest is reported, with the key of its instance. */
function largestOnly(instances: readonly CheckedInstance[]): CheckedFile[] {
  const tooLarge = instances.filter(({ bytesTooLarge }) => bytesTooLarge !== undefined);
  const most = largest(tooLarge.map(({ bytesTooLarge = 0 }) => bytesTooLarge));
  const largestOne = tooLarge.find(({ bytesTooLarge }) => bytesTooLarge === most);
  return instances.map((instance) => {
    const { key, bytesTooLarge, checked } = instance;
    if (key === undefined || bytesTooLarge === undefined) return checked;
    const note = `of the instance ${key}${tooLarge.length > 1 ? `, the largest of ${tooLarge.length} that are too large` : ''}`;
    const diagnostics = checked.diagnostics.flatMap((found) => {
      if (!sizeCodes.includes(found.code)) return [found];
      return instance === largestOne ? [{ ...found, notes: [...(found.notes ?? []), note] }] : [];
    });
    return { ...checked, diagnostics };
  });
}
