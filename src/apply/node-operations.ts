import { cleanPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import { flag, int, type Struct, struct, structs, text } from '../schema/placed.ts';
import { pushAll } from '../text/push-all.ts';
import type { Accounts } from './accounts.ts';
import { type ContentsPorts, contentsOf } from './contents.ts';
import type { DirectoryOperation, FileOperation, LeftOut, LinkOperation, PlanProblem } from './operation.ts';
import { ownerOf } from './owners.ts';
import type { Tree } from './tree.ts';

type NodeOperation = DirectoryOperation | FileOperation | LinkOperation;

/** Directories, files and links, what is left out of them, and what is wrong. */
export interface NodePlan {
  readonly operations: readonly NodeOperation[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly PlanProblem[];
}

/**
 * Directories, files and links in the order in which Ignition creates them: by depth, so that a directory comes before what is in it,
 * and hard links last, so that their targets exist. The depth is that of the path without the links of the tree.
 */
export function nodeOperations(storage: Struct, accounts: Accounts, tree: Tree | undefined, ports: ContentsPorts): NodePlan {
  const operations: NodeOperation[] = [];
  const leftOut: LeftOut[] = [];
  const problems: PlanProblem[] = [];
  const base = (node: Struct) => ({
    path: cleanPath(text(node, 'path') ?? ''),
    owner: ownerOf(node, accounts),
    overwrite: flag(node, 'overwrite') ?? false,
    location: node.fields.get('path')?.origin,
  });

  for (const node of structs(storage, 'directories')) operations.push({ kind: 'directory', ...base(node), mode: int(node, 'mode') });
  for (const node of structs(storage, 'files')) {
    const common = base(node);
    const [contents, ...append] = [struct(node, 'contents'), ...structs(node, 'append')].map((resource) => contentsOf(resource, ports));
    const parts = [contents, ...append].flatMap((part) => part ?? []);
    const wrong = parts.flatMap((part) => ('message' in part ? [{ ...part, message: `${common.path}: ${part.message}` }] : []));
    pushAll(problems, wrong);
    const absent = parts.find((part) => 'absent' in part);
    if (absent && wrong.length === 0) leftOut.push({ what: `the file ${common.path}`, why: absent.absent, location: common.location });
    if (absent || wrong.length > 0) continue;
    operations.push({
      kind: 'file',
      ...common,
      contents: contents && 'bytes' in contents ? contents.bytes : undefined,
      append: append.flatMap((part) => (part && 'bytes' in part ? [part.bytes] : [])),
      mode: int(node, 'mode'),
    });
  }
  for (const node of structs(storage, 'links'))
    operations.push({ kind: 'link', ...base(node), target: text(node, 'target') ?? '', hard: flag(node, 'hard') ?? false });

  const placed = withPlaces(operations, tree, problems);
  return { operations: placed.sort((a, b) => rank(a) - rank(b)).map(({ operation }) => operation), leftOut, problems };
}

interface PlacedNode {
  readonly operation: NodeOperation;
  readonly place: string;
}

/** The places of nodes. Two nodes must not have one place, which links of the tree can cause. */
function withPlaces(operations: readonly NodeOperation[], tree: Tree | undefined, problems: PlanProblem[]): PlacedNode[] {
  const paths = new Map<string, string>();
  return operations.map((operation) => {
    const { path, location } = operation;
    const resolved = tree?.place(path) ?? path;
    // What hinders here hinders when the tree is examined, which has the words for it.
    const place = isFault(resolved) ? path : resolved;
    const other = paths.get(place);
    if (other !== undefined) problems.push({ message: `${path}: links of the tree make it the same place as ${other}`, location });
    paths.set(place, path);
    return { operation, place };
  });
}

function rank({ operation, place }: PlacedNode): number {
  if (operation.kind === 'link' && operation.hard) return Number.MAX_SAFE_INTEGER;
  return place === '/' ? 0 : place.split('/').length - 1;
}
