import { decodeBase64 } from '../grammar/decode-data-url.ts';
import { sshKeyTypes } from './facts/ssh-key-types.ts';

/** What is wrong with a line of authorized keys. */
export type SshKeyFault =
  /** A private key. */
  | 'private'
  /** The name of a file. */
  | 'path'
  /** No word of the line is the type of a key. */
  | 'no-type'
  /** Nothing follows the type. */
  | 'no-key'
  /** What follows the type is no base64, or dots stand for a part of it. */
  | 'not-base64'
  /** The key ends too early. */
  | 'cut'
  /** The key says another type than the line. */
  | 'other-type'
  /** Its parts have lengths that no key of the type has. */
  | 'bad-length';

/** A line of authorized keys as sshd reads it. */
export interface SshKeyLine {
  /** The type that the line says. */
  readonly type?: string | undefined;
  readonly fault?: SshKeyFault | undefined;
  /** The bits of an RSA key. */
  readonly rsaBits?: number | undefined;
}

/**
 * Reads a line of authorized keys (sshd(8), "AUTHORIZED_KEYS FILE FORMAT"): options, a type, the key in base64, a comment. Undefined for
 * an empty line and for a comment.
 */
export function readSshKey(line: string): SshKeyLine | undefined {
  const written = line.trim();
  if (written === '' || written.startsWith('#')) return undefined;
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(written)) return { fault: 'private' };
  const words = isType(firstWord(written)) ? written : withoutOptions(written);
  const [type = '', key = ''] = words.split(/[ \t]+/, 2);
  if (!isType(type)) return { fault: /^(?:~|\.{0,2}\/|\$HOME)[^ ]*$|\.pub$/.test(written) ? 'path' : 'no-type' };
  if (key === '') return { type, fault: 'no-key' };
  const isPadded = key.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(key);
  const bytes = isPadded ? decodeBase64(key) : undefined;
  return bytes ? { type, ...readKey(type, bytes) } : { type, fault: 'not-base64' };
}

/** What stands behind the key on a line of authorized keys. */
export function commentOfSshKey(line: string, type: string): string | undefined {
  const [, comment = ''] = /^[ \t]+\S+[ \t]+(.*)$/.exec(line.slice(line.indexOf(type) + type.length)) ?? [];
  return comment.trim() || undefined;
}

function isType(word: string): boolean {
  return Object.hasOwn(sshKeyTypes, word);
}

function firstWord(text: string): string {
  return /^[^ \t]*/.exec(text)![0];
}

/** The rest of a line behind its options: a list without spaces, except for those in quotes. */
function withoutOptions(line: string): string {
  const [options = ''] = /^(?:[^ \t"]|"(?:[^"\\]|\\.)*")*/.exec(line) ?? [];
  return line.slice(options.length).trimStart();
}

function readKey(type: string, bytes: Uint8Array): Omit<SshKeyLine, 'type'> {
  const { fields: lengths } = sshKeyTypes[type]!;
  // behind its type, a certificate has numbers between its fields
  const fields = fieldsOf(bytes, lengths ? Number.POSITIVE_INFINITY : 1);
  const [first, ...others] = fields ?? [];
  if (!fields || !first) return { fault: 'cut' };
  if (String.fromCharCode(...first.subarray(0, 64)) !== type) return { fault: 'other-type' };
  if (lengths && (others.length !== lengths.length || lengths.some((length, i) => length !== undefined && others[i]!.length !== length)))
    return { fault: others.length < lengths.length ? 'cut' : 'bad-length' };
  return type === 'ssh-rsa' ? { rsaBits: bitsOf(others[1]!) } : {};
}

/** Fields, each behind its length in four bytes, and no more than `count`; undefined where the last one is not whole. */
function fieldsOf(bytes: Uint8Array, count: number): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && fields.length < count; ) {
    const end = at + 4 <= bytes.length ? at + 4 + view.getUint32(at) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** The bits of a positive number, the highest byte first. */
function bitsOf(number: Uint8Array): number {
  const start = number.findIndex((byte) => byte !== 0);
  return start < 0 ? 0 : 8 * (number.length - start) - Math.clz32(number[start]!) + 24;
}
