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
export function entriesOf(trees: readonly UnitTree[], section: string, ...keys: readonly string[]): readonly PlacedEntry[] {
  // most units are one file
  if (trees.length === 1) return entriesInTree(trees[0]!, section, keys);
  return trees.flatMap((tree) => entriesInTree(tree, section, keys));
}

const NONE: readonly PlacedEntry[] = [];

function entriesInTree(tree: UnitTree, section: string, keys: readonly string[]): readonly PlacedEntry[] {
  const byKey = entriesByKey(tree).get(section);
  if (!byKey) return NONE;
  let all = NONE;
  for (const key of keys) {
    const ofKey = byKey.get(key);
    if (ofKey) all = all.length === 0 ? ofKey : [...all, ...ofKey].sort(byStart);
  }
  return all;
}

function byStart(a: PlacedEntry, b: PlacedEntry): number {
  return a.entry.span.start - b.entry.span.start;
}

/** The entries of a tree by section and key: they are looked up over and over. */
const entriesByKey = onceForEach((tree: UnitTree): ReadonlyMap<string, ReadonlyMap<string, readonly PlacedEntry[]>> => {
  const bySection = new Map<string, Map<string, PlacedEntry[]>>();
  for (const { name, entries } of tree.sections) {
    const byKey = bySection.get(name) ?? new Map<string, PlacedEntry[]>();
    bySection.set(name, byKey);
    for (const entry of entries) {
      const ofKey = byKey.get(entry.key);
      if (ofKey) ofKey.push({ entry, tree });
      else byKey.set(entry.key, [{ entry, tree }]);
    }
  }
  return bySection;
});

/**
 * The entries that count: an empty assignment takes away those before it. For a setting that holds one value, the last of
 * these counts. Dependencies (`After=`, `Wants=` and the like) are not reset by an empty assignment: use `entriesOf` for them
 * (systemd.unit(5)).
 */
export function effectiveEntries(trees: readonly UnitTree[], section: string, ...keys: readonly string[]): readonly PlacedEntry[] {
  const all = entriesOf(trees, section, ...keys);
  const reset = all.findLastIndex(({ entry }) => entry.value === '');
  return reset < 0 ? all : all.slice(reset + 1);
}

/** The value that counts for a setting that holds one value; undefined where it is not set, or reset. */
export function effectiveEntry(trees: readonly UnitTree[], section: string, ...keys: readonly string[]): PlacedEntry | undefined {
  return effectiveEntries(trees, section, ...keys).at(-1);
}
