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
    for (const { name, entries } of tree.sections) {
      if (name !== section) continue;
      for (const entry of entries) if (keys.includes(entry.key)) placed.push({ entry, tree });
    }
  }
  return placed;
}

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
