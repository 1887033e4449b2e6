import { cleanPath } from '../grammar/posix-path.ts';
import { errnoText } from '../host/errno-text.ts';
import { type FileInfo, isFault } from '../host/files.ts';
import type { LinkOperation, Operation, PlanProblem } from './operation.ts';
import type { Tree } from './tree.ts';

type Kind = FileInfo['type'];

/** The errors that say that there is nothing. A folder that an operation replaces may be a file yet. */
const ABSENT: readonly string[] = ['ENOENT', 'ENOTDIR'];

/**
 * The operations that cannot be carried out in a tree, found before anything is written. Ignition replaces directories, files and links
 * only where the config says `overwrite`, and always replaces units.
 */
export function findConflicts(operations: readonly Operation[], tree: Tree | undefined): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const state = new TreeState(tree);
  for (const operation of operations) {
    const place = tree?.place(operation.path) ?? operation.path;
    const message = isFault(place) ? folderFault(place.fault.errno) : conflictOf(operation, place, state);
    if (message !== undefined) problems.push({ message: `${operation.path}: ${message}`, location: operation.location });
    else if (!isFault(place)) state.carryOut(operation, place);
  }
  return problems;
}

function folderFault(errno: string): string {
  if (errno === 'ELOOP') return 'the links of its folders form a loop';
  return errno === 'ENOTDIR' ? 'a folder of it is a file in the tree' : `its folder cannot be examined: ${errnoText(errno)}`;
}

function conflictOf(operation: Operation, place: string, state: TreeState): string | undefined {
  const { kind } = operation;
  const errno = state.faultAt(place);
  if (errno !== undefined) return `it cannot be examined: ${errnoText(errno)}`;
  const file = state.fileAbove(place);
  if (file !== undefined) return `${file} is a file, not a directory`;
  const existing = state.kind(place);
  if (kind === 'link' && operation.hard && !state.hasTarget(operation.target))
    return `there is no ${operation.target}, which it is to be a hard link to`;
  if (kind === 'mask' || kind === 'unmask') return undefined;
  if (kind !== 'directory' && kind !== 'file' && kind !== 'link') {
    const hinders = existing === 'directory' || (kind === 'preset' && existing !== undefined && existing !== 'file');
    return hinders ? `there is ${kindWord(existing)} in its place` : undefined;
  }
  if (place === '/' && (kind !== 'directory' || operation.overwrite)) return 'the root of the tree cannot be replaced';
  if (existing === undefined || operation.overwrite) return undefined;
  const replace = 'to replace it, add `overwrite: true`';
  switch (kind) {
    case 'directory':
      return existing === 'directory' ? undefined : `there is ${kindWord(existing)} already; ${replace}`;
    case 'file':
      if (existing === 'file' && operation.contents === undefined) return undefined;
      return `there is ${kindWord(existing)} already; ${replace}${existing === 'file' ? ', and to add to it, `append`' : ''}`;
    case 'link':
      return sameLink(operation, existing, place, state) ? undefined : `there is ${kindWord(existing)} already; ${replace}`;
  }
}

/** True if a link exists already. */
function sameLink({ hard, target }: LinkOperation, existing: Kind, place: string, state: TreeState): boolean {
  if (hard) return state.isSameFile(place, target);
  const link = existing === 'symlink' ? state.target(place) : undefined;
  return link !== undefined && cleanPath(link) === cleanPath(target);
}

function kindWord(kind: Kind): string {
  return { file: 'a file', directory: 'a directory', symlink: 'a link', other: 'a special file' }[kind];
}

/** A tree after some operations. Places are paths without links in their folders. */
class TreeState {
  /** What the operations made. */
  readonly #made = new Map<string, { readonly kind: Kind; readonly target?: string }>();
  /** What they removed, with all that was in it. */
  readonly #removed = new Set<string>();

  constructor(readonly tree: Tree | undefined) {}

  carryOut(operation: Operation, place: string): void {
    const { kind } = operation;
    if ('overwrite' in operation && operation.overwrite) this.#remove(place);
    if (kind === 'unmask') return;
    for (const folder of foldersOf(place)) if (this.kind(folder) === undefined) this.#made.set(folder, { kind: 'directory' });
    if (kind === 'directory') this.#made.set(place, { kind });
    else if (kind === 'link' && !operation.hard) this.#made.set(place, { kind: 'symlink', target: operation.target });
    else if (kind === 'mask') this.#made.set(place, { kind: 'symlink', target: '/dev/null' });
    else this.#made.set(place, { kind: 'file' });
  }

  kind(place: string): Kind | undefined {
    const planned = this.#made.get(place);
    if (planned) return planned.kind;
    if (!this.tree || this.#isRemoved(place)) return place === '/' ? 'directory' : undefined;
    const info = this.tree.files.lstat(this.tree.onMachine(place));
    return isFault(info) ? undefined : info.type;
  }

  /** Why a place cannot be examined: its name is too long, for instance. */
  faultAt(place: string): string | undefined {
    const info = this.tree?.files.lstat(this.tree.onMachine(place));
    return isFault(info) && !ABSENT.includes(info.fault.errno) ? info.fault.errno : undefined;
  }

  target(place: string): string | undefined {
    const target = this.#made.get(place)?.target;
    if (target !== undefined || !this.tree) return target;
    const link = this.tree.files.readlink(this.tree.onMachine(place));
    return isFault(link) ? undefined : link;
  }

  hasTarget(target: string): boolean {
    const place = this.#placeOf(target);
    return place !== undefined && this.kind(place) !== undefined;
  }

  /** True if the path of a hard link is the same file as its target. A file that an operation makes is another one. */
  isSameFile(place: string, target: string): boolean {
    const other = this.#placeOf(target);
    if (!this.tree || other === undefined || this.#made.has(place) || this.#made.has(other)) return place === other;
    return this.tree.isSameFile(this.tree.onMachine(place), this.tree.onMachine(other));
  }

  #placeOf(path: string): string | undefined {
    const place = this.tree ? this.tree.place(path) : cleanPath(`/${path}`);
    return isFault(place) ? undefined : place;
  }

  /** The lowest folder above a place that an operation made to be a file. */
  fileAbove(place: string): string | undefined {
    return foldersOf(place).find((folder) => this.#made.get(folder)?.kind === 'file');
  }

  #remove(place: string): void {
    this.#removed.add(place);
    const wasDirectory = this.#made.get(place)?.kind === 'directory';
    this.#made.delete(place);
    // Nodes are made by depth, so that there is hardly ever something in a directory that is replaced.
    if (wasDirectory) for (const inside of this.#made.keys()) if (inside.startsWith(`${place}/`)) this.#made.delete(inside);
  }

  #isRemoved(place: string): boolean {
    return this.#removed.size > 0 && [place, ...foldersOf(place)].some((path) => this.#removed.has(path));
  }
}

/** The folders above a place, the nearest first, without the root. */
function foldersOf(place: string): string[] {
  const folders: string[] = [];
  for (let slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) folders.push(place.slice(0, slash));
  return folders;
}
