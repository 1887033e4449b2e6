import { isFault } from '../host/files.ts';
import { byteText } from '../text/byte-text.ts';
import type { Tree } from './tree.ts';

/** A user of the account files of a tree. */
export interface UserEntry {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** The users and groups of a tree, by name. */
export interface Accounts {
  readonly users: ReadonlyMap<string, UserEntry>;
  /** The numbers of groups. */
  readonly groups: ReadonlyMap<string, number>;
}

/** Reads the accounts of a tree as the C library does: `/etc`, then `/usr/lib`, where systems with OSTree have their own. The first entry of a name counts. */
export function readAccounts(tree: Tree | undefined): Accounts {
  const users = new Map<string, UserEntry>();
  const groups = new Map<string, number>();
  for (const folder of ['/etc', '/usr/lib']) {
    for (const [name = '', , uid, gid, , home = ''] of entries(tree, `${folder}/passwd`))
      if (isNumber(uid) && isNumber(gid) && !users.has(name)) users.set(name, { uid: Number(uid), gid: Number(gid), home });
    for (const [name = '', , gid] of entries(tree, `${folder}/group`))
      if (isNumber(gid) && !groups.has(name)) groups.set(name, Number(gid));
  }
  return { users, groups };
}

function entries(tree: Tree | undefined, path: string): string[][] {
  const bytes = tree?.read(path);
  if (!bytes || isFault(bytes)) return [];
  return byteText(bytes)
    .split('\n')
    .map((line) => line.split(':'));
}

function isNumber(field: string | undefined): boolean {
  return field !== undefined && /^\d+$/.test(field);
}
