import { Confinement } from '../../compose/confine.ts';
import { folderOf } from '../../compose/include-targets.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { type Files, isFault } from '../../host/files.ts';
import { isComposeHeader } from '../../spec/compose-header.ts';
import { nodeAt, type SourceNode, scalarText, step } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/source.ts';
import { documentsIn } from './documents.ts';
import { isLocalField } from './local-completions.ts';

/** A part of a config that names a file which exists. */
export interface FileLink {
  readonly span: Span;
  /** The absolute path of the file. */
  readonly path: string;
}

/** Where to look for the files that a config names. */
export interface LinkFolders {
  readonly host: Files;
  /** The directories of local files, absolute, none of which is outside of `filesDir`. A part can have several. */
  readonly dirs: readonly string[];
  /** The directory that contains all local files, absolute. */
  readonly filesDir: string;
  /** The directory that contains all files which the config may include, absolute. */
  readonly rootDir: string;
}

/**
 * The local files that a Butane config embeds, and the files that it includes. Files outside of their directories are no links, nor are
 * folders and patterns such as `parts/*.bu`.
 *
 * @param name the absolute path of the config
 */
export function fileLinks(text: string, name: string, { host, dirs, filesDir, rootDir }: LinkFolders): readonly FileLink[] {
  const [inFiles, inRoot] = [new Confinement(host, filesDir), new Confinement(host, rootDir)];
  return documentsIn(text).flatMap(({ start, root }) => {
    const isHeader = isComposeHeader(root);
    const named = isHeader ? includesIn(root) : localsIn(root);
    const [folders, confinement] = isHeader ? [[folderOf(name)], inRoot] : [dirs, inFiles];
    return named.flatMap((node): FileLink[] => {
      if (node.kind !== 'scalar' || node.text === '') return [];
      const path = folders.map((folder) => joinPath(folder, node.text)).find((one) => isFile(one, confinement));
      return path === undefined ? [] : [{ span: { start: node.span.start + start, end: node.span.end + start }, path }];
    });
  });
}

function isFile(path: string, confinement: Confinement): boolean {
  const confined = confinement.below(path);
  const info = 'real' in confined ? confinement.files.stat(confined.real) : undefined;
  return info !== undefined && !isFault(info) && info.type === 'file';
}

/**
 * The entry of `include` at an offset, as it is written: the name of a file, or a pattern. Undefined elsewhere.
 */
export function includeAt(text: string, offset: number): string | undefined {
  const { start, root } = documentsIn(text).findLast((document) => document.start <= offset) ?? {};
  if (start === undefined || !isComposeHeader(root)) return undefined;
  const node = includesIn(root).find(({ span }) => span.start + start <= offset && offset <= span.end + start);
  return node && scalarText(node);
}

const INCLUDE: Path = ['compose', 'include'];

/** The entries of `include`: a name, or a mapping with the name as its `file`. */
function includesIn(root: SourceNode): readonly SourceNode[] {
  const include = nodeAt(root, INCLUDE);
  const items = include?.kind === 'list' ? include.items : include ? [include] : [];
  return items.map((item) => step(item, 'file') ?? item);
}

/** The values that name local files or directories, in the order of the text. */
export function localsIn(root: SourceNode): readonly SourceNode[] {
  const named: SourceNode[] = [];
  // no recursion: a text can have thousands of levels
  const pending: { readonly node: SourceNode; readonly field: string }[] = [{ node: root, field: '' }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, field } = next;
    if (node.kind === 'map')
      for (const { key, value } of node.entries.toReversed()) pending.push({ node: value, field: scalarText(key) ?? '' });
    else if (node.kind === 'list') for (const item of node.items.toReversed()) pending.push({ node: item, field });
    else if (isLocalField(field)) named.push(node);
  }
  return named;
}
