import { cleanPath } from '../grammar/posix-path.ts';
import { flag, int, type Struct, structs, text, texts } from '../schema/placed.ts';
import { textBytes } from '../text/byte-text.ts';
import type { Accounts } from './accounts.ts';
import type { Account, KeysOperation } from './operation.ts';
import { accountNamed } from './owners.ts';

/** Where the keys of a user are in its home. Source: Ignition's `writeAuthorizedKeysFragment`, as Fedora CoreOS and Debian build it. */
const KEYS_FILE = '.ssh/authorized_keys.d/ignition';

/**
 * The SSH keys of users that have some. The home is that of the config, or else that of the tree's account files, or else the one that
 * `useradd` would make: `/home/NAME`.
 */
export function keyOperations(passwd: Struct, accounts: Accounts): KeysOperation[] {
  return structs(passwd, 'users').flatMap((user): KeysOperation[] => {
    const keys = texts(user, 'sshAuthorizedKeys');
    if (keys.length === 0 || flag(user, 'shouldExist') === false) return [];
    const name = text(user, 'name') ?? '';
    const entry = accounts.users.get(name);
    const home = cleanPath(text(user, 'homeDir') || entry?.home || (name === 'root' ? '/root' : `/home/${name}`));
    const lines = keys.join('\n');
    return [
      {
        kind: 'keys',
        path: cleanPath(`${home}/${KEYS_FILE}`),
        user: name,
        home,
        owner: { user: userAccount(user, name, accounts), group: groupAccount(user, name, accounts) },
        contents: textBytes(lines.endsWith('\n') ? lines : `${lines}\n`),
        location: user.fields.get('sshAuthorizedKeys')?.origin,
      },
    ];
  });
}

function userAccount(user: Struct, name: string, { users }: Accounts): Account | undefined {
  const id = int(user, 'uid') ?? users.get(name)?.uid;
  return id === undefined ? rootOr(name) : { id };
}

/** The primary group: the named one, or that of an existing user, or else the group of the user's own name, which `useradd` makes. */
function groupAccount(user: Struct, name: string, { users, groups }: Accounts): Account | undefined {
  const primary = accountNamed(text(user, 'primaryGroup'), (group) => groups.get(group));
  if (primary) return primary;
  const entry = users.get(name);
  return entry ? { id: entry.gid } : rootOr(name);
}

function rootOr(name: string): Account {
  return name === 'root' ? { id: 0 } : { name };
}
