import { octal } from '../../grammar/octal.ts';
import { passwordWord } from '../../lint/facts/password-hashes.ts';
import { commentOfSshKey, readSshKey } from '../../lint/ssh-public-key.ts';
import { modeWords } from './mode-words.ts';

/** What the value of a field means, in Markdown; undefined if it says itself what it means. It never has a secret. */
export function valueHover(field: string, value: string): string | undefined {
  if (field === 'mode') return modeHover(value);
  if (field === 'password_hash') return hashHover(value);
  return field === 'ssh_authorized_keys' ? keyHover(value) : undefined;
}

/** YAML 1.1 reads a number with a leading zero as octal. */
function modeHover(value: string): string | undefined {
  if (!/^(?:0o?[0-7]{1,6}|[1-9][0-9]{0,5})$/.test(value)) return undefined;
  const isOctal = value.startsWith('0');
  const mode = isOctal ? Number.parseInt(value.replace('o', ''), 8) : Number(value);
  if (mode > 0o7777) return undefined;
  return `\`${modeWords(mode)}\`${isOctal ? '' : `: the decimal number ${value} is ${octal(mode)}`}`;
}

function hashHover(value: string): string | undefined {
  const grub = /^grub\.pbkdf2\.(\w{1,16})\.\d+\./.exec(value);
  const method = grub ? `PBKDF2 of GRUB, ${grub[1]}` : passwordWord(value);
  if (method === 'locked') return 'no password: nobody can log in with one';
  return method === 'unknown' ? undefined : `password hash: ${method}`;
}

function keyHover(value: string): string | undefined {
  const { type, rsaBits, fault } = readSshKey(value) ?? {};
  if (type === undefined || fault !== undefined) return undefined;
  const comment = commentOfSshKey(value.trim(), type);
  return [
    `SSH key: ${type}${rsaBits === undefined ? '' : `, ${rsaBits} bits`}`,
    ...(comment === undefined ? [] : [`comment: \`${comment.replaceAll('`', "'")}\``]),
  ].join('  \n');
}
