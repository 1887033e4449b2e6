import { onceForEach } from '../../text/once.ts';
import type { UnitEntry, UnitTree } from './unit-tree.ts';

/** An entry together with the file that has it. */
export interface PlacedEntry {
  readonly entry: UnitEntry;
  readonly tree: UnitTree;
}

/**
 * All entries of the keys in all sections of a name, in the order in which they are read: the unit file, then its drop-ins in
 * the order of their names. Keys that are names of one setting are given together, such as `BindsTo` and `BindTo`.
 */
export function entriesOf(trees: readonly UnitTree[], section: string, ...keys: readonly string[]): PlacedEntry[] {
  const placed: PlacedEntry[] = [];
  for (const tree of trees) {
    const byKey = entriesByKey(tree).get(section);
    if (!byKey) continue;
    const ofKeys = keys.length === 1 ? byKey.get(keys[0]!) : keys.flatMap((key) => byKey.get(key) ?? []).sort(byStart);
    for (const entry of ofKeys ?? []) placed.push({ entry, tree });
  }
  return placed;
}

function byStart(a: UnitEntry, b: UnitEntry): number {
  return a.span.start - b.span.start;
}

/** The entries of a tree by section and key: they are looked up over and over. */
const entriesByKey = onceForEach(({ sections }: UnitTree): ReadonlyMap<string, ReadonlyMap<string, readonly UnitEntry[]>> => {
  const bySection = new Map<string, Map<string, UnitEntry[]>>();
  for (const { name, entries } of sections) {
    const byKey = bySection.get(name) ?? new Map<string, UnitEntry[]>();
    bySection.set(name, byKey);
    for (const entry of entries) {
      const ofKey = byKey.get(entry.key);
      if (ofKey) ofKey.push(entry);
      else byKey.set(entry.key, [entry]);
    }
  }
  return bySection;
});

/**
 * The entries that count: an empty assignment takes away those before it. For a setting that holds one value, the last of
 * these counts. Dependencies (`After=`, `Wants=` and the like) are not reset by an empty assignment: use `entriesOf` for them
 * (systemd.unit(5)).
 */
export function effectiveEntries(trees: readonly UnitTree[], section: string, ...keys: readonly string[]): PlacedEntry[] {
  const all = entriesOf(trees, section, ...keys);
  return all.slice(all.findLastIndex(({ entry }) => entry.value === '') + 1);
}

/** The value that counts for a setting that holds one value; undefined where it is not set, or reset. */
export function effectiveEntry(trees: readonly UnitTree[], section: string, ...keys: readonly string[]): PlacedEntry | undefined {
  return effectiveEntries(trees, section, ...keys).at(-1);
}
