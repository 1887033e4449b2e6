import { chmodSync, lchownSync, lstatSync, mkdirSync } from 'node:fs';
import type { Account, Owner } from '../../../apply/operation.ts';
import type { UnsetNode } from '../../../apply/ownership.ts';
import type { Tree } from '../../../apply/tree.ts';
import { isFault } from '../../../host/files.ts';
import { errnoOf } from '../../io/io-fault.ts';
import { pathBytes } from '../../io/path-bytes.ts';

/** What a node of the tree is to be. */
interface Wanted {
  readonly type: UnsetNode['type'];
  /** Absent for a link. */
  readonly mode?: number | undefined;
  readonly owner: Owner;
  readonly target?: string | undefined;
  /** True for a node that existed: it keeps its owner where the config names none. Otherwise that is root. */
  readonly existed: boolean;
}

/** The bits that give a program the rights of its owner or group. Under another owner than the right one they would give wrong rights. */
const SET_ID_BITS = 0o6000;
/** The bits that the system may refuse to set without an error. */
const SPECIAL_BITS = 0o7000;
export const DIRECTORY_MODE = 0o755;

/** Creates directories, and sets owners and modes as far as this process may. It records what it could not set. */
export class NodeSetter {
  readonly #unset = new Map<string, UnsetNode>();
  /** Modes of directories, which are set at the end: a directory may forbid to write to it. */
  readonly #directoryModes = new Map<string, { readonly onMachine: string; readonly wanted: Wanted }>();

  constructor(readonly tree: Tree) {}

  /** What could not be set, sorted by path. */
  unset(): UnsetNode[] {
    return [...this.#unset.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Creates the missing folders above a place, and gives those to `owner` for which `isOwned` is true, with mode 0700. */
  makeFoldersOf(place: string, owner: Owner = {}, isOwned: (folder: string) => boolean = () => false): void {
    for (let slash = place.indexOf('/', 1); slash > 0; slash = place.indexOf('/', slash + 1)) {
      const folder = place.slice(0, slash);
      this.makeDirectory(folder, isOwned(folder) ? { owner, mode: 0o700 } : { owner: {}, mode: DIRECTORY_MODE });
    }
  }

  /** Creates a directory if it is missing. Returns false if it exists. */
  makeDirectory(place: string, { owner, mode }: { readonly owner: Owner; readonly mode: number }): boolean {
    const onMachine = this.tree.onMachine(place);
    if (!isFault(this.tree.files.lstat(onMachine))) return false;
    mkdirSync(pathBytes(onMachine), { mode: 0o700 });
    this.setDirectory(place, mode, owner, false);
    return true;
  }

  /** Sets the owner of a directory at once, and its mode at the end. */
  setDirectory(place: string, mode: number, owner: Owner, existed: boolean): void {
    const onMachine = this.tree.onMachine(place);
    const wanted: Wanted = { type: 'dir', mode, owner, existed };
    this.#directoryModes.set(place, { onMachine, wanted });
  }

  /** Sets the owners and modes of directories, those below first. */
  finish(): void {
    for (const [place, { onMachine, wanted }] of [...this.#directoryModes].reverse()) this.set(place, onMachine, wanted);
    this.#directoryModes.clear();
  }

  /**
   * Sets the owner and then the mode of a node: changing the owner can clear bits of the mode.
   *
   * @param onMachine where the node is now: at its place, or beside it
   */
  set(place: string, onMachine: string, wanted: Wanted): void {
    const bytes = pathBytes(onMachine);
    const isOwned = setOwner(bytes, wanted);
    const { mode } = wanted;
    const hasMode = mode === undefined || setMode(bytes, mode, isOwned);
    if (isOwned && hasMode) this.#unset.delete(place);
    else this.#unset.set(place, unsetNode(place, wanted));
  }

  /** Forgets a node that was removed, and if it was a directory, all that was in it. */
  forget(place: string, wasDirectory: boolean): void {
    for (const nodes of [this.#unset, this.#directoryModes]) {
      nodes.delete(place);
      if (wasDirectory) for (const path of nodes.keys()) if (path.startsWith(`${place}/`)) nodes.delete(path);
    }
  }
}

const ROOT: Account = { id: 0 };

function unsetNode(path: string, { type, mode, owner, target }: Wanted): UnsetNode {
  return { path, type, mode, user: owner.user ?? ROOT, group: owner.group ?? ROOT, target };
}

/** Sets the owner of a node; false if it is not what it should be. */
function setOwner(path: string | Buffer, { owner, existed }: Wanted): boolean {
  const { uid, gid } = lstatSync(path);
  const user = idOf(owner.user, existed || isRoot() ? uid : 0);
  const group = idOf(owner.group, existed || isRoot() ? gid : 0);
  if (user === undefined || group === undefined) return false;
  if (user === uid && group === gid) return true;
  if (!isRoot()) return false;
  return isAllowed(() => lchownSync(path, user, group));
}

/** Sets the mode of a node; false if it is not what it should be. */
function setMode(path: string | Buffer, mode: number, isOwned: boolean): boolean {
  const allowed = isOwned ? mode : mode & ~SET_ID_BITS;
  if (!isAllowed(() => chmodSync(path, allowed))) return (lstatSync(path).mode & 0o7777) === mode;
  return allowed === mode && ((mode & SPECIAL_BITS) === 0 || (lstatSync(path).mode & 0o7777) === mode);
}

/** Errors that say that this process may not do it, or that the filesystem or the user namespace cannot: `EINVAL` is a user that it lacks. */
const REFUSALS: readonly string[] = ['EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS'];

function isAllowed(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (REFUSALS.includes(errnoOf(error))) return false;
    throw error;
  }
}

function idOf(account: Account | undefined, otherwise: number): number | undefined {
  if (account === undefined) return otherwise;
  return 'id' in account ? account.id : undefined;
}

/** Only root may give files to others. */
function isRoot(): boolean {
  return process.geteuid?.() === 0;
}
