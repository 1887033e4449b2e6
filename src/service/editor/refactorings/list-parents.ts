import { listDirectories } from '../../../fix/add-directories.ts';
import { isOwnPath } from '../../../lint/facts/images/own-folders.ts';
import { parentPaths } from '../../../lint/machine/machine-path.ts';
import { refusalOf, refusals } from '../../../spec/refusals.ts';
import { isInBrackets, type MapNode, nodeAt, type SourceNode, scalarText, step } from '../../../syntax/source-tree.ts';
import { Layouts } from '../../../syntax/yaml/layout.ts';
import type { Span } from '../../../text/source.ts';
import { treeOf } from '../../tree-of.ts';
import { configAround } from '../config-around.ts';
import type { Refactoring } from './refactoring.ts';

/** The nodes with parents. */
const NODES = ['files', 'directories', 'links'];

/** A path that YAML reads as itself without quotes. */
const PLAIN = /^[\w./@+~-]+$/;

/** A directory, and the item of a list that needs it. */
interface Parent {
  readonly path: string;
  readonly of: MapNode;
}

/**
 * Lists the parents of the files, directories and links whose paths are selected, as far as the image does not have them and the config
 * does not list them: with the owners of the first node that needs them, the outermost first. Ignition makes them in any case, so that
 * nothing changes unless a node has an owner. Undefined if there are none, and where `storage.directories` cannot be written.
 */
export function listParents(text: string, selection: Span): Refactoring | undefined {
  const config = configAround(text, selection.start);
  const root = config?.spec && treeOf(config.text);
  const storage = root && step(root, 'storage');
  if (!config?.spec || storage?.kind !== 'map' || isInBrackets(storage) || storage.properties) return undefined;
  if (refusalOf(refusals(config.spec), 'storage.directories') !== undefined) return undefined;
  const parents = missingParents(storage, { start: selection.start - config.start, end: selection.end - config.start });
  const [first] = parents;
  const directories = parents.map(({ path, of }) => ({ path, owners: [...ownerLines(of, 'user'), ...ownerLines(of, 'group')] }));
  const change = first && listDirectories(storage, directories, new Layouts(config.text, root!));
  if (!change) return undefined;
  const { start, end } = change.span;
  return {
    title: parents.length === 1 ? `List the directory ${first.path}` : `List the ${parents.length} directories that the path is in`,
    edits: [{ span: { start: start + config.start, end: end + config.start }, text: change.text }],
  };
}

function missingParents(storage: MapNode, { start, end }: Span): readonly Parent[] {
  const listed = new Set([...NODES, 'trees'].flatMap((list) => itemsOf(storage, list).flatMap((item) => pathOf(item)?.text ?? [])));
  const missing = new Map<string, MapNode>();
  for (const list of NODES)
    for (const item of itemsOf(storage, list)) {
      const path = pathOf(item);
      if (!path || path.span.start > end || path.span.end < start) continue;
      for (const parent of parentPaths(path.text))
        if (isOwnFolder(parent) && PLAIN.test(parent) && !listed.has(parent) && !missing.has(parent)) missing.set(parent, item);
    }
  return [...missing].map(([path, of]) => ({ path, of })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function itemsOf(storage: MapNode, list: string): readonly MapNode[] {
  const node = step(storage, list);
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : [];
}

/** The path of a node, and its extent with its key. */
function pathOf(item: MapNode): { readonly text: string; readonly span: Span } | undefined {
  const entry = item.entries.find(({ key }) => scalarText(key) === 'path');
  const text = entry && scalarText(entry.value);
  return text?.startsWith('/') ? { text, span: { start: entry!.key.span.start, end: entry!.value.span.end } } : undefined;
}

/** The folders below /usr/local that every system has. Source: Filesystem Hierarchy Standard 3.0, 4.9. */
const LOCAL = /^\/(?:usr\/local|var\/usrlocal)\/(?:bin|etc|games|include|lib(?:32|64|exec)?|man|sbin|share|src)$/;

/** True for a folder that the images do not have. */
function isOwnFolder(path: string): boolean {
  if (LOCAL.test(path)) return false;
  return isOwnPath(path) || (/^\/etc\/./.test(path) && isOwnPath(`${path}/file`));
}

/** The user or the group of a node. */
function ownerLines(item: SourceNode, field: 'user' | 'group'): readonly string[] {
  for (const key of ['name', 'id']) {
    const value = scalarText(nodeAt(item, [field, key]) ?? item);
    if (value !== undefined && PLAIN.test(value)) return [`${field}:`, `  ${key}: ${value}`];
  }
  return [];
}
