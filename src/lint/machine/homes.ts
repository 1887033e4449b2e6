import { type Struct, text } from '../../schema/placed.ts';
import { coreUser } from '../facts/images/accounts.ts';
import { machinePath } from './machine-path.ts';
import type { MachineNode } from './nodes.ts';

/** The home directory of a user. */
export interface Home {
  /** After the links of the image. */
  readonly path: string;
  readonly user: string;
  /** True where the config makes the user, or the image has it. */
  readonly isKnown: boolean;
}

/** Finds the home that a node lies in. One below /home whose user is not known is a home too. */
export function homeFinder(users: readonly Struct[], isOstree: boolean): (node: Pick<MachineNode, 'path'>) => Home | undefined {
  const homes = homesOf(users, isOstree);
  const homeOfNode = new Map<Pick<MachineNode, 'path'>, Home | undefined>();
  return (node) => {
    if (!homeOfNode.has(node)) homeOfNode.set(node, homeAround(node, homes, isOstree));
    return homeOfNode.get(node);
  };
}

/** The homes of the users of a config and of core, by their paths after the links of the image. */
function homesOf(users: readonly Struct[], isOstree: boolean): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  const add = (user: string, path: string): void => {
    const real = machinePath(path, isOstree);
    homes.set(real, { path: real, user, isKnown: true });
  };
  add(coreUser.name, `/home/${coreUser.name}`);
  for (const user of users) {
    const name = text(user, 'name') ?? '';
    // a placeholder of a template would make every path a home
    if (/^[\w.-]+\$?$/.test(name)) add(name, text(user, 'homeDir') || `/home/${name}`);
  }
  return homes;
}

function homeAround({ path }: Pick<MachineNode, 'path'>, homes: ReadonlyMap<string, Home>, isOstree: boolean): Home | undefined {
  for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
    const home = homes.get(path.slice(0, end));
    if (home) return home;
  }
  const base = machinePath('/home/', isOstree);
  const end = path.indexOf('/', base.length);
  if (!path.startsWith(base) || end < 0) return undefined;
  return { path: path.slice(0, end), user: path.slice(base.length, end), isKnown: false };
}
