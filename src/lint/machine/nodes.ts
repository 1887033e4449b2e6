import { flag, int, type Leaf, type Struct, struct, structs, text } from '../../schema/placed.ts';
import { type Contents, type ContentsSource, sourceContents, unpackedContents } from './contents.ts';
import { machinePath } from './machine-path.ts';

/** A file, a directory or a link that Ignition makes. */
export interface MachineNode {
  readonly kind: 'file' | 'directory' | 'link';
  /** Where it is on the machine, after the links of the image. */
  readonly path: string;
  /** The path as the config has it. */
  readonly writtenPath: string;
  /** The node of the document: diagnostics blame its values. */
  readonly struct: Struct;
  /** The mode that it gets: as written, else 0644 for a file and 0755 for a directory. Undefined for a link. */
  readonly mode: number | undefined;
  /** The name or the number of the owner as written; `root` where neither is. */
  readonly user: string;
  readonly group: string;
  readonly overwrite: boolean;
  /** Where a link leads. */
  readonly target: string | undefined;
  /** What a file holds, where that can be told: neither fetched nor compressed by the config's author. */
  contents(): Contents | undefined;
}

const LISTS = [
  ['files', 'file'],
  ['directories', 'directory'],
  ['links', 'link'],
] as const;

/** What a file and a directory get where no mode is written (Ignition, `internal/exec/util/file.go`). */
const DEFAULT_MODES = { file: 0o644, directory: 0o755, link: undefined } as const;

export function nodesOf(storage: Struct, isOstree: boolean, at: ContentsSource): MachineNode[] {
  return LISTS.flatMap(([list, kind]) => structs(storage, list).map((node) => nodeOf(node, kind, isOstree, at)));
}

function nodeOf(node: Struct, kind: MachineNode['kind'], isOstree: boolean, at: ContentsSource): MachineNode {
  const writtenPath = text(node, 'path') ?? '';
  const path = machinePath(writtenPath, isOstree);
  let contents: Contents | undefined;
  let isRead = false;
  return {
    kind,
    path,
    writtenPath,
    struct: node,
    mode: kind === 'link' ? undefined : (int(node, 'mode') ?? DEFAULT_MODES[kind]),
    user: ownerOf(struct(node, 'user')),
    group: ownerOf(struct(node, 'group')),
    overwrite: flag(node, 'overwrite') ?? false,
    target: kind === 'link' ? text(node, 'target') : undefined,
    contents() {
      if (!isRead) contents = kind === 'file' ? contentsOf(struct(node, 'contents'), path, at) : undefined;
      isRead = true;
      return contents;
    },
  };
}

function ownerOf(owner: Struct): string {
  return text(owner, 'name') ?? String(int(owner, 'id') ?? 'root');
}

function contentsOf(resource: Struct, path: string, at: ContentsSource): Contents | undefined {
  const source = resource.fields.get('source');
  if (source === undefined) return undefined;
  if (text(resource, 'compression')) return unpackedContents(resource, at);
  return sourceContents(source as Leaf, path, at);
}
