import { int, type Struct, struct, text } from '../schema/placed.ts';
import type { Accounts } from './accounts.ts';
import type { Account, Owner } from './operation.ts';

/** The owner that a node names. An id counts before a name, and an empty name counts for nothing. */
export function ownerOf(node: Struct, { users, groups }: Accounts): Owner {
  return {
    user: accountOf(struct(node, 'user'), (name) => users.get(name)?.uid),
    group: accountOf(struct(node, 'group'), (name) => groups.get(name)),
  };
}

function accountOf(named: Struct, idOf: (name: string) => number | undefined): Account | undefined {
  const id = int(named, 'id');
  return id === undefined ? accountNamed(text(named, 'name'), idOf) : { id };
}

/** A user or group by its name: its number if the tree has it. */
export function accountNamed(name: string | undefined, idOf: (name: string) => number | undefined): Account | undefined {
  if (name === undefined || name === '') return undefined;
  const id = idOf(name);
  return id === undefined ? { name } : { id };
}
