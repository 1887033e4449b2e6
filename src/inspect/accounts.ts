import { passwordWord } from '../lint/facts/password-hashes.ts';
import type { Machine } from '../lint/machine/machine.ts';
import type { MachineNode } from '../lint/machine/nodes.ts';
import { homePath } from '../lint/machine/unit-folders.ts';
import { commentOfSshKey, readSshKey } from '../lint/ssh-public-key.ts';
import { flag, int, type Struct, text, texts } from '../schema/placed.ts';
import { defined } from './defined.ts';
import type { InspectedGroup, InspectedKey, InspectedUser } from './inspection.ts';

export function groupsOf({ groups }: Machine): InspectedGroup[] {
  return groups.map((group) =>
    defined({
      name: text(group, 'name') ?? '',
      gid: int(group, 'gid'),
      system: flag(group, 'system') || undefined,
      removed: isRemoved(group),
    }),
  );
}

/** The users of a config with their ways in. Users whose keys only stand in files are among them. */
export function usersOf({ users, nodes }: Machine): InspectedUser[] {
  const inFiles = keysInFiles(nodes);
  const named = users.map((user): InspectedUser => {
    const name = text(user, 'name') ?? '';
    const keys = texts(user, 'sshAuthorizedKeys').flatMap((line) => keysOf(line));
    const own = inFiles.get(name) ?? [];
    inFiles.delete(name);
    return defined({
      name,
      uid: int(user, 'uid'),
      primaryGroup: text(user, 'primaryGroup') || undefined,
      groups: texts(user, 'groups'),
      keys: [...keys, ...own],
      password: passwordWord(text(user, 'passwordHash')),
      home: text(user, 'homeDir') || undefined,
      shell: text(user, 'shell') || undefined,
      system: flag(user, 'system') || undefined,
      removed: isRemoved(user),
    });
  });
  const others = [...inFiles].map(([name, keys]): InspectedUser => ({ name, groups: [], keys, password: 'none' }));
  return [...named, ...others];
}

function isRemoved(account: Struct): true | undefined {
  return flag(account, 'shouldExist') === false || undefined;
}

const KEY_FILE = /^\.ssh\/authorized_keys(?:2|\.d\/[^/]+)?$/;

/** The keys in files of homes, by the names of users. */
function keysInFiles(nodes: readonly MachineNode[]): Map<string, InspectedKey[]> {
  const keys = new Map<string, InspectedKey[]>();
  for (const node of nodes) {
    const home = node.kind === 'file' ? homePath(node.path) : undefined;
    if (!home || !KEY_FILE.test(home.rest)) continue;
    const lines = (node.contents()?.text ?? '').split('\n').flatMap((line) => keysOf(line, node.writtenPath));
    keys.set(home.user, [...(keys.get(home.user) ?? []), ...lines]);
  }
  return keys;
}

function keysOf(line: string, file?: string): InspectedKey[] {
  const read = readSshKey(line);
  if (!read) return [];
  const { type, rsaBits: bits } = read;
  return [defined({ type, bits, comment: type === undefined ? undefined : commentOfSshKey(line, type), file })];
}
