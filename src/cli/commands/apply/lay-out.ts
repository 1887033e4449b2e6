import {
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  symlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type {
  DirectoryOperation,
  FileOperation,
  KeysOperation,
  LinkOperation,
  MaskOperation,
  Operation,
  Owner,
  PresetOperation,
} from '../../../apply/operation.ts';
import type { UnsetNode } from '../../../apply/ownership.ts';
import type { Tree } from '../../../apply/tree.ts';
import { cleanPath } from '../../../grammar/posix-path.ts';
import { errnoText } from '../../../host/errno-text.ts';
import { isFault } from '../../../host/files.ts';
import { joinBytes, textBytes } from '../../../text/byte-text.ts';
import { holdSignals } from '../../io/hold-signals.ts';
import { errnoOf } from '../../io/io-fault.ts';
import { pathBytes } from '../../io/path-bytes.ts';
import { remove, writeBeside } from '../../io/temporary-file.ts';
import { isEnabled } from './is-enabled.ts';
import { DIRECTORY_MODE, NodeSetter } from './node-setter.ts';
import { START_FOLDER, unitLinks } from './unit-links.ts';

/** What was laid out. */
export interface LaidOut {
  /** How many of the operations were carried out. */
  readonly done: number;
  /** Owners and modes that could not be set. */
  readonly unset: readonly UnsetNode[];
  /** Why it ended early: a path and what happened there. */
  readonly fault?: string | undefined;
}

const FILE_MODE = 0o644;
const KEYS_MODE = 0o600;

/** The number of operations that are carried out before a signal can end the process. */
const AT_A_TIME = 100;

/** Carries out operations in a tree, in order. It ends at the first one that fails. A signal interrupts it between two operations. */
export async function layOut(operations: readonly Operation[], tree: Tree): Promise<LaidOut> {
  const setter = new NodeSetter(tree);
  const writer = new TreeWriter(tree, setter);
  let done = 0;
  let fault: string | undefined;
  const attempt = (path: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      fault ??= `${path}: ${error instanceof Hindrance ? error.message : systemText(error)}`;
    }
  };
  for (let next = 0; next < operations.length && fault === undefined; next += AT_A_TIME) {
    holdSignals(() => {
      for (const operation of operations.slice(next, next + AT_A_TIME)) {
        attempt(operation.path, () => writer.carryOut(operation));
        if (fault !== undefined) break;
        done++;
      }
    });
    await new Promise(setImmediate);
  }
  attempt(tree.directory, () => setter.finish());
  return { done, unset: setter.unset(), fault };
}

/** True if two paths are names of one file. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => lstatSync(pathBytes(path), { throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

/** Something in the tree that hinders an operation. */
class Hindrance extends Error {}

function systemText(error: unknown): string {
  const code = errnoOf(error);
  // What is no error of the system is a bug.
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return errnoText(code);
}

class TreeWriter {
  constructor(
    readonly tree: Tree,
    readonly setter: NodeSetter,
  ) {}

  carryOut(operation: Operation): void {
    const place = this.#placeOf(operation.path);
    if ('overwrite' in operation && operation.overwrite && operation.kind !== 'file') this.#remove(place);
    switch (operation.kind) {
      case 'keys':
        return this.#writeKeys(place, operation);
      case 'directory':
        return this.#makeDirectory(place, operation);
      case 'file':
        return this.#writeFile(place, operation);
      case 'link':
        return this.#makeLink(place, operation);
      case 'unit':
      case 'drop-in':
        return this.#write(place, operation.contents, { mode: FILE_MODE, owner: {}, existed: false });
      case 'mask':
      case 'unmask':
        return this.#mask(place, operation);
      case 'preset':
        return this.#addPreset(place, operation);
    }
  }

  #placeOf(path: string): string {
    const place = this.tree.place(path);
    if (isFault(place)) throw new Hindrance(`the folders of it cannot be followed: ${errnoText(place.fault.errno)}`);
    return place;
  }

  /** What is at a place; undefined for nothing. */
  #stats(place: string): Stats | undefined {
    return lstatSync(pathBytes(this.tree.onMachine(place)), { throwIfNoEntry: false });
  }

  #remove(place: string): void {
    if (place === '/') throw new Hindrance('the root of the tree cannot be replaced');
    const stats = this.#stats(place);
    if (!stats) return;
    rmSync(pathBytes(this.tree.onMachine(place)), { recursive: true, force: true });
    this.tree.forget();
    this.setter.forget(place, stats.isDirectory());
  }

  /** Writes a file beside its place, and gives it its name when it is complete. */
  #write(place: string, contents: Uint8Array, how: { readonly mode: number; readonly owner: Owner; readonly existed: boolean }): void {
    this.setter.makeFoldersOf(place);
    const onMachine = this.tree.onMachine(place);
    const beside = writeBeside(onMachine, [contents], KEYS_MODE);
    if ('error' in beside) throw beside.error;
    try {
      this.setter.set(place, beside.path, { type: 'file', ...how });
      renameSync(pathBytes(beside.path), pathBytes(onMachine));
    } catch (error) {
      remove(beside.path);
      throw error;
    }
  }

  #writeKeys(place: string, { home, owner, contents }: KeysOperation): void {
    // the home may be a link
    const inHome = this.#placeOf(`${home}/x`).slice(0, -1);
    this.setter.makeFoldersOf(place, owner, (folder) => `${folder}/`.startsWith(inHome));
    this.#write(place, contents, { mode: KEYS_MODE, owner, existed: false });
  }

  #makeDirectory(place: string, { mode, owner }: DirectoryOperation): void {
    this.setter.makeFoldersOf(place);
    if (this.setter.makeDirectory(place, { owner, mode: mode ?? DIRECTORY_MODE })) return;
    const stats = this.#stats(place);
    if (!stats?.isDirectory()) throw new Hindrance('something else than a directory exists there');
    if (mode === undefined && !owner.user && !owner.group) return;
    this.setter.setDirectory(place, mode ?? stats.mode & 0o7777, owner, true);
  }

  #writeFile(place: string, { contents, append, mode, owner, overwrite }: FileOperation): void {
    const stats = this.#stats(place);
    // Anything but a directory stays until the new file is complete, and is replaced by it.
    if (overwrite && stats?.isDirectory()) this.#remove(place);
    if (!stats || overwrite) {
      const all = joinBytes([...(contents ? [contents] : []), ...append]);
      this.#write(place, all, { mode: mode ?? FILE_MODE, owner, existed: false });
      return stats?.isSymbolicLink() ? this.tree.forget() : undefined;
    }
    if (!stats.isFile() || contents) throw new Hindrance(`${stats.isFile() ? 'a file' : 'something else than a file'} exists there`);
    this.#rewrite(place, stats, append, mode, owner);
  }

  /**
   * Adds to a file that exists, and sets its owner and mode where the config names them. A file that has other names becomes a file of its
   * own: the others may be outside of the tree.
   */
  #rewrite(
    place: string,
    { uid, gid, mode: old, nlink }: Stats,
    append: readonly Uint8Array[],
    mode: number | undefined,
    owner: Owner,
  ): void {
    const onMachine = this.tree.onMachine(place);
    const how = {
      mode: mode ?? old & 0o7777,
      owner: { user: owner.user ?? { id: uid }, group: owner.group ?? { id: gid } },
      existed: true,
    };
    if (append.length === 0 && nlink === 1) return this.setter.set(place, onMachine, { type: 'file', ...how });
    this.#write(place, joinBytes([readFileSync(pathBytes(onMachine)), ...append]), how);
  }

  #makeLink(place: string, { target, hard, owner }: LinkOperation): void {
    const path = pathBytes(this.tree.onMachine(place));
    const stats = this.#stats(place);
    if (hard) {
      const targetPlace = this.#placeOf(target);
      const existing = this.#stats(targetPlace);
      if (!existing) throw new Hindrance(`the target of the hard link does not exist: ${target}`);
      if (stats && isSameFile(this.tree.onMachine(place), this.tree.onMachine(targetPlace))) return;
      if (stats) throw new Hindrance(`something exists there that is not ${target}; to replace it, add \`overwrite: true\``);
      this.setter.makeFoldersOf(place);
      return linkSync(pathBytes(this.tree.onMachine(targetPlace)), path);
    }
    if (stats) {
      if (stats.isSymbolicLink() && cleanPath(readlinkSync(path)) === cleanPath(target)) return;
      throw new Hindrance('something else than this link exists there');
    }
    this.#symlink(place, target, owner);
  }

  #symlink(place: string, target: string, owner: Owner): void {
    this.setter.makeFoldersOf(place);
    const onMachine = this.tree.onMachine(place);
    symlinkSync(pathBytes(target), pathBytes(onMachine));
    this.tree.forget();
    const { user, group } = this.#ownerOfTarget(place, target);
    this.setter.set(place, onMachine, {
      type: 'link',
      owner: { user: owner.user ?? user, group: owner.group ?? group },
      target,
      existed: false,
    });
  }

  /**
   * Ignition gives a new link the owner of what it leads to, if that exists. An absolute target leads it into the system that it runs in,
   * where what exists belongs to root.
   */
  #ownerOfTarget(place: string, target: string): Owner {
    const followed = target.startsWith('/') ? undefined : this.tree.follow(place);
    const stats = followed === undefined || isFault(followed) ? undefined : this.#stats(followed);
    return stats ? { user: { id: stats.uid }, group: { id: stats.gid } } : {};
  }

  #mask(place: string, { kind }: MaskOperation): void {
    if (kind === 'mask') {
      this.#remove(place);
      return this.#symlink(place, '/dev/null', {});
    }
    const isMasked = this.#stats(place)?.isSymbolicLink() && readlinkSync(pathBytes(this.tree.onMachine(place))) === '/dev/null';
    if (isMasked) this.#remove(place);
  }

  #addPreset(place: string, { lines, disabled }: PresetOperation): void {
    const enabled = new Set(disabled.filter((unit) => isEnabled(this.tree, unit)));
    const written = lines.filter((line) => !disabled.some((unit) => line === `disable ${unit}` && !enabled.has(unit)));
    if (written.length === 0) return;
    for (const link of unitLinks(this.tree, enabled)) {
      this.#remove(link);
      const folder = pathBytes(this.tree.onMachine(dirname(link)));
      if (START_FOLDER.test(dirname(link)) && readdirSync(folder).length === 0) rmdirSync(folder);
    }
    const added = textBytes(written.map((line) => `${line}\n`).join(''));
    const stats = this.#stats(place);
    if (stats) this.#rewrite(place, stats, [added], undefined, {});
    else this.#write(place, added, { mode: FILE_MODE, owner: {}, existed: false });
  }
}
