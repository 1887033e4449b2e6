import { IncludeGraph } from '../../compose/include-graph.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { ConfigFile, Upgrading } from './upgrading.ts';

/** Sorts files into groups that belong together: a config with its parts, and the other configs that include one of these. */
export function groupsOf(files: readonly ConfigFile[], { host, rootDir }: Pick<Upgrading, 'host' | 'rootDir'>): ConfigFile[][] {
  const store = new PartStore(host, rootDir);
  const loaded = files.map((file) => ({ file, loaded: store.root(file.name, file.bytes) }));
  const named = new Set(loaded.map(({ loaded: { real } }) => real));
  /** The group of a file, by the path without links: first each in one of its own. */
  const leaders = new Map([...named].map((real) => [real, real]));
  const leaderOf = (real: string): string => {
    let leader = real;
    while (leaders.get(leader) !== leader) leader = leaders.get(leader)!;
    return leader;
  };
  for (const { loaded: root } of loaded) {
    if (!root.hasHeader) continue;
    for (const part of new IncludeGraph(root, store).parts()) if (named.has(part)) leaders.set(leaderOf(part), leaderOf(root.real));
  }
  const groups = new Map<string, ConfigFile[]>();
  for (const { file, loaded: one } of loaded) {
    const leader = leaderOf(one.real);
    const group = groups.get(leader);
    if (group) group.push(file);
    else groups.set(leader, [file]);
  }
  return [...groups.values()];
}
