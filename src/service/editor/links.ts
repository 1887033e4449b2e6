import { Confinement } from '../../compose/confine.ts';
import { folderOf } from '../../compose/include-targets.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { isFault } from '../../host/files.ts';
import { isComposeHeader } from '../../spec/compose-header.ts';
import { nodeAt, type SourceNode, step } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/source.ts';
import { treeOf } from '../tree-of.ts';
import { configStarts } from './config-around.ts';
import { isLocalField, type LocalFiles } from './local-completions.ts';

/** A part of a config that names a file which exists. */
export interface FileLink {
  readonly span: Span;
  /** The absolute path of the file. */
  readonly path: string;
}

/** Where to look for the files that a config names. */
export interface LinkFolders extends LocalFiles {
  /** The directory that contains all files which the config may include, absolute. */
  readonly rootDir: string;
}

/**
 * The local files that a Butane config embeds, and the files that it includes. Files outside of their directories are no links, nor are
 * folders and patterns such as `parts/*.bu`.
 *
 * @param name the absolute path of the config
 */
export function fileLinks(text: string, name: string, { host, dir, rootDir }: LinkFolders): readonly FileLink[] {
  const [inFiles, inRoot] = [new Confinement(host, dir), new Confinement(host, rootDir)];
  const starts = configStarts(text);
  return starts.flatMap((start, i) => {
    const root = treeOf(text.slice(start, starts[i + 1]));
    const isHeader = isComposeHeader(root);
    const named = isHeader ? includesIn(root) : root ? localsIn(root) : [];
    const [base, confinement] = isHeader ? [folderOf(name), inRoot] : [dir, inFiles];
    return named.flatMap((node): FileLink[] => {
      if (node.kind !== 'scalar' || node.text === '') return [];
      const path = joinPath(base, node.text);
      const confined = confinement.below(path);
      const info = 'real' in confined ? host.stat(confined.real) : undefined;
      if (info === undefined || isFault(info) || info.type !== 'file') return [];
      return [{ span: { start: node.span.start + start, end: node.span.end + start }, path }];
    });
  });
}

const INCLUDE: Path = ['compose', 'include'];

/** The entries of `include`: a name, or a mapping with the name as its `file`. */
function includesIn(root: SourceNode): readonly SourceNode[] {
  const include = nodeAt(root, INCLUDE);
  const items = include?.kind === 'list' ? include.items : include ? [include] : [];
  return items.map((item) => step(item, 'file') ?? item);
}

function localsIn(root: SourceNode): readonly SourceNode[] {
  const named: SourceNode[] = [];
  const visit = (node: SourceNode, key: string): void => {
    if (node.kind === 'map') for (const entry of node.entries) visit(entry.value, entry.key.kind === 'scalar' ? entry.key.text : '');
    else if (node.kind === 'list') for (const item of node.items) visit(item, key);
    else if (isLocalField(key)) named.push(node);
  };
  visit(root, '');
  return named;
}
