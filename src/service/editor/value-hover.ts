import { octal } from '../../grammar/octal.ts';
import { ostreeVariants } from '../../lint/facts/images/paths.ts';
import { passwordWord } from '../../lint/facts/password-hashes.ts';
import { commentOfSshKey, readSshKey } from '../../lint/ssh-public-key.ts';
import { isKernelArgument, kernelArgumentMeaning } from '../../reference/kernel-arguments.ts';
import { ostreeLinks } from '../../spec/ostree-image.ts';
import { bytesWords } from '../../text/bytes-words.ts';
import { modeWords } from './mode-words.ts';

/** The field that has a value. */
export interface ValueField {
  readonly type: string;
  readonly name: string;
  readonly variant: string;
}

/** What the value of a field means, in Markdown; undefined if it says itself what it means. It never has a secret. */
export function valueHover({ type, name, variant }: ValueField, value: string): string | undefined {
  if (/^(?:file_|dir_)?mode$/.test(name)) return modeHover(value);
  if (name === 'password_hash') return hashHover(value);
  if (isKernelArgument({ type, name })) return kernelArgumentMeaning(value);
  if (name.endsWith('_mib')) return sizeHover(value);
  if (type === 'Verification') return sumHover(value);
  if (name === 'path' && type !== 'Filesystem') return pathHover(value, variant);
  return name === 'ssh_authorized_keys' ? keyHover(value) : undefined;
}

/** A size in MiB as people say it. */
function sizeHover(value: string): string | undefined {
  if (value === '0') return '0 MiB: as much as there is';
  if (!/^[1-9]\d{0,9}$/.test(value)) return undefined;
  const mebibytes = Number(value);
  const [size, unit] =
    mebibytes >= 1 << 20 ? [mebibytes / (1 << 20), 'TiB'] : mebibytes >= 1024 ? [mebibytes / 1024, 'GiB'] : [mebibytes, 'MiB'];
  return `${Number.isInteger(size) ? size : `${size.toFixed(2)}`} ${unit}, ${bytesWords(mebibytes * (1 << 20))}`;
}

/** The method of a checksum. */
function sumHover(value: string): string | undefined {
  const [, method, digits] = /^(sha512|sha256)-([0-9a-f]+)$/i.exec(value) ?? [];
  if (method === undefined) return undefined;
  const bits = Number(method.slice(3));
  const isWhole = digits!.length * 4 === bits;
  return `checksum: SHA-${bits}${isWhole ? '' : `, which has ${bits / 4} digits and not ${digits!.length}`}`;
}

/** Where a path leads on images that are built with ostree. */
function pathHover(value: string, variant: string): string | undefined {
  if (!ostreeVariants.includes(variant)) return undefined;
  const link = Object.keys(ostreeLinks).find((from) => value === from || value.startsWith(`${from}/`));
  return link === undefined ? undefined : `\`${link}\` is a link: the file is \`${ostreeLinks[link]}${value.slice(link.length)}\``;
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
