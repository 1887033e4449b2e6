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
  const items = paths.map((path) => [`path: ${path}`, 'user:', `  name: ${owner}`, 'group:', `  name: ${owner}`]);
  const change = addItems(storage, items, layoutsOf(root, at));
  const description = `list ${paths.length === 1 ? paths[0] : `the ${paths.length} directories`} with the owner ${owner}`;
  return change && { description, edits: [{ source, ...change }] };
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
