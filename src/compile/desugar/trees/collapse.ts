import { sameStruct } from '../../../ignition/same-value.ts';
import { leaf, listOf, type Struct, struct, structOf, structs, text } from '../../../schema/placed.ts';
import { byCodePoint } from '../../emit/code-point-order.ts';
import { type Collapsing, type DocumentCollapse, type TreeFile, withField, withoutField } from '../collapsing.ts';
import { collapsedContents } from '../resources/collapse.ts';
import { trees } from './expand.ts';

/**
 * Files that a local tree can hold become a tree: those with contents in the config, the mode 0644 or 0755, and nothing else. Of a
 * document that this program wrote, only the last files of the list in the order of a tree, so that the list stays as it is.
 */
export const collapseTrees: DocumentCollapse = (document, collapsing) => {
  const { storeTree, isExact, desugaring } = collapsing;
  const storage = struct(document, 'storage');
  const files = structs(storage, 'files');
  if (!storeTree) return document;
  const held = new Map<Struct, TreeFile>();
  for (const file of files) {
    const treeFile = treeFileOf(file, collapsing);
    if (treeFile) held.set(file, treeFile);
  }
  const first = isExact ? startOfTree(files, held) : 0;
  const inTree = files.slice(first).filter((file) => held.has(file));
  if (inTree.length === 0) return document;
  const sorted = isExact ? inTree : inTree.toSorted(inWalkOrder);
  const others = files.filter((file, i) => i < first || !held.has(file));
  const { local, files: host } = storeTree(new Map(sorted.map((file) => [text(file, 'path')!.slice(1), held.get(file)!])));
  const list = storage.fields.get('files');
  const tree = structOf([['local', leaf(local, list?.origin)]], list?.origin);
  const rest = others.length === 0 ? withoutField(storage, 'files') : withField(storage, 'files', listOf(others, list?.origin));
  const without = withField(document, 'storage', rest);
  const config = structOf([['storage', structOf([['trees', listOf([tree], list?.origin)]])]]);
  const expanded = trees(config, without, { ...desugaring, files: host });
  const isSame = isExact
    ? sameStruct(expanded, document, desugaring.shape.root, desugaring.shape)
    : haveSameNodes(structs(struct(expanded, 'storage'), 'files'), [...others, ...sorted]);
  return isSame ? withField(without, 'storage', withField(rest, 'trees', listOf([tree], list?.origin))) : document;
};

function treeFileOf(file: Struct, collapsing: Collapsing): TreeFile | undefined {
  const resource = struct(file, 'contents');
  const mode = file.fields.get('mode');
  const isMode = mode?.kind === 'leaf' && (mode.value === 0o644 || mode.value === 0o755);
  const path = text(file, 'path') ?? '';
  const isBare = hasOnly(file, ['path', 'contents', 'mode']) && hasOnly(resource, ['source', 'compression']);
  if (!isMode || !isBare || !collapsing.isPortable(path)) return undefined;
  const contents = collapsedContents(resource, collapsing);
  return contents && { contents, executable: mode.value === 0o755 };
}

/** True for a struct in which nothing else is set. */
function hasOnly(of: Struct, names: readonly string[]): boolean {
  return [...of.fields].every(
    ([name, value]) =>
      names.includes(name) || (value.kind === 'list' && value.items.length === 0) || (value.kind === 'struct' && value.fields.size === 0),
  );
}

/** Where the files at the end of a list begin that a walk of a tree meets in this order. */
function startOfTree(files: readonly Struct[], held: ReadonlyMap<Struct, TreeFile>): number {
  let start = files.length;
  while (start > 0 && held.has(files[start - 1]!) && (start === files.length || inWalkOrder(files[start - 1]!, files[start]!) < 0)) start--;
  return start;
}

/** The order in which a walk of a tree meets two files: the names in each folder are in byte order. */
function inWalkOrder(a: Struct, b: Struct): number {
  const [left, right] = [a, b].map((file) => (text(file, 'path') ?? '').split('/')) as [string[], string[]];
  const at = left.findIndex((step, i) => step !== right[i]);
  return at < 0 ? left.length - right.length : byCodePoint(left[at]!, right[at] ?? '');
}

function haveSameNodes(a: readonly Struct[], b: readonly Struct[]): boolean {
  const named = (files: readonly Struct[]): string => JSON.stringify(files.map((file) => [text(file, 'path'), modeOf(file)]));
  return named(a) === named(b);
}

function modeOf(file: Struct): string {
  const mode = file.fields.get('mode');
  return mode?.kind === 'leaf' ? String(mode.value) : '';
}
