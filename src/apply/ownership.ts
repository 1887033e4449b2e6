import { octal } from '../grammar/octal.ts';
import { textBytes } from '../text/byte-text.ts';
import type { Account } from './operation.ts';

/** A node of a tree whose owner or mode could not be set: what it would be on the machine. */
export interface UnsetNode {
  /** The path in the tree. */
  readonly path: string;
  readonly type: 'file' | 'dir' | 'link';
  /** At most twelve bits; absent for a link, whose mode does not count. */
  readonly mode?: number | undefined;
  readonly user: Account;
  readonly group: Account;
  /** The target of a link. */
  readonly target?: string | undefined;
}

/** Nodes as a specification in the format of `mtree(5)`, which tools that make archives and images read. */
export function mtreeText(nodes: readonly UnsetNode[]): string {
  return `#mtree\n${nodes.map((node) => `${mtreeLine(node)}\n`).join('')}`;
}

function mtreeLine({ path, type, mode, user, group, target }: UnsetNode): string {
  const words = [`.${path === '/' ? '' : escaped(path)}`, `type=${type}`];
  if (mode !== undefined) words.push(`mode=${octal(mode)}`);
  words.push(
    'id' in user ? `uid=${user.id}` : `uname=${escaped(user.name)}`,
    'id' in group ? `gid=${group.id}` : `gname=${escaped(group.name)}`,
  );
  if (target !== undefined) words.push(`link=${escaped(target)}`);
  return words.join(' ');
}

/** A backslash and three octal digits for each byte that is no plain character, as `vis(3)` writes it. */
function escaped(text: string): string {
  if (/^[!-"$-<>-[\]-~]*$/.test(text)) return text;
  return Array.from(textBytes(text), (byte) => {
    const character = String.fromCharCode(byte);
    return /[!-"$-<>-[\]-~]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  }).join('');
}
