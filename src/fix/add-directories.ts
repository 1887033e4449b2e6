import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { isInBrackets, type MapNode, step } from '../syntax/source-tree.ts';
import { type Change, insertEntry } from '../syntax/yaml/edit-entries.ts';
import type { Layouts } from '../syntax/yaml/layout.ts';
import { type Fixing, layoutsOf } from './fixing.ts';
import { isShared } from './written-node.ts';

/** Lists directories that a config lacks below `storage.directories`, with their owner. Only where that is written in lines of its own. */
export function addDirectories({ values }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const missing = values?.missingDirectories;
  const storage = root && step(root, 'storage');
  if (!missing || !root || storage?.kind !== 'map' || isInBrackets(storage) || isShared(root, storage.span, at)) return undefined;
  const { paths, owner } = missing;
  const owners = ['user:', `  name: ${owner}`, 'group:', `  name: ${owner}`];
  const directories = paths.map((path) => ({ path, owners }));
  const change = listDirectories(storage, directories, layoutsOf(root, at));
  const description = `list ${paths.length === 1 ? paths[0] : `the ${paths.length} directories`} with the owner ${owner}`;
  return change && { description, edits: [{ source, ...change }] };
}

/** A directory to list: its path as YAML writes it, and the lines that say whom it belongs to. */
export interface ListedDirectory {
  readonly path: string;
  readonly owners: readonly string[];
}

/** Lists directories in a section `storage` that is not in brackets. Undefined if the directories there are. */
export function listDirectories(storage: MapNode, directories: readonly ListedDirectory[], layouts: Layouts): Change | undefined {
  return addItems(
    storage,
    directories.map(({ path, owners }) => [`path: ${path}`, ...owners]),
    layouts,
  );
}

/** Adds items before the first one of the list, or the list before the first key where there is none yet. */
function addItems(storage: MapNode, items: readonly (readonly string[])[], layouts: Layouts): Change | undefined {
  const directories = step(storage, 'directories');
  if (!directories) {
    const lines = items.flatMap((item) => item.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`)));
    return insertEntry(storage, 0, ['directories:', ...lines], layouts);
  }
  if (directories.kind !== 'list' || isInBrackets(directories)) return undefined;
  const changes = items.flatMap((item) => insertEntry(directories, 0, item, layouts) ?? []);
  return changes[0] && { span: changes[0].span, text: changes.map(({ text }) => text).join('') };
}
