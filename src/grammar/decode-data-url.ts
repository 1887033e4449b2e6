import { textBytes } from '../text/byte-text.ts';
import { onceOnly } from '../text/once.ts';

/** The bytes that a data URL holds; undefined for another URL, and for one whose data is malformed. Takes linear time. */
export function decodeDataUrl(url: string): Uint8Array | undefined {
  const data = base64Of(url);
  if (data !== undefined) return decodeBase64(data);
  const comma = url.indexOf(',');
  return url.startsWith('data:') && comma >= 0 ? decodeEscaped(url.slice(comma + 1)) : undefined;
}

/** The base64 in a data URL; undefined for another URL. */
export function base64Of(url: string): string | undefined {
  if (!url.startsWith('data:')) return undefined;
  const comma = url.indexOf(',');
  return url.slice(0, Math.max(comma, 0)).toLowerCase().endsWith(';base64') ? url.slice(comma + 1) : undefined;
}

/** What the characters of a base64 text are that are no digits: each is more than any digit. */
const SPACE = 64;
const PADDING = 65;
const OTHER = 66;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The value of each byte in base64. */
const digitValues = onceOnly((): Uint8Array => {
  const values = new Uint8Array(256).fill(OTHER);
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  for (const space of ' \t\n\f\r') values[space.charCodeAt(0)] = SPACE;
  values['='.charCodeAt(0)] = PADDING;
  return values;
});

/** So many characters of a text are encoded at once. */
const PORTION = 4096;
/** Memory for the bytes of a portion. Nothing of it is read after the call that wrote it. */
const portionBytes = onceOnly(() => new Uint8Array(3 * PORTION));
const encoder = new TextEncoder();

/** The bytes behind base64, with its padding or without; undefined for what is none. */
export function decodeBase64(data: string): Uint8Array | undefined {
  return decodedByNode(data) ?? decodedHere(data);
}

/** What Node's `Buffer` has. It decodes many times faster, and is not there in browsers. */
interface NodeBuffer {
  readonly Buffer?: { from(text: string, encoding: 'base64'): Uint8Array };
}

/** The bytes behind base64 in groups of four digits; undefined for any other text, and without Node. */
function decodedByNode(data: string): Uint8Array | undefined {
  const { Buffer } = globalThis as NodeBuffer;
  // the other alphabet counts for Node
  if (!Buffer || data.length % 4 !== 0 || data.includes('-') || data.includes('_')) return undefined;
  const { buffer, byteOffset, length } = Buffer.from(data, 'base64');
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  // Node leaves out what is no digit
  return length === (data.length / 4) * 3 - padding ? new Uint8Array(buffer, byteOffset, length) : undefined;
}

/** The same without Node. `atob` makes a text, and is many times slower than this. */
function decodedHere(data: string): Uint8Array | undefined {
  const values = digitValues();
  const text = portionBytes();
  const bytes = new Uint8Array(Math.ceil((data.length * 3) / 4));
  let [length, group, digits, padding] = [0, 0, 0, 0];
  for (let start = 0; start < data.length; start += PORTION) {
    // the characters of a part of a long text are slow to get one by one
    const end = encoder.encodeInto(data.slice(start, start + PORTION), text).written;
    for (let at = 0; at < end; at++) {
      if ((digits & 3) === 0 && padding === 0) {
        const read = decodeGroups(values, text, at, end, bytes, length);
        at += read;
        length += (read >> 2) * 3;
        if (at === end) break;
      }
      const value = values[text[at]!]!;
      if (value === SPACE) continue;
      if (value === PADDING) {
        padding++;
        continue;
      }
      if (value === OTHER || padding > 0) return undefined;
      group = (group << 6) | value;
      if ((++digits & 3) !== 0) continue;
      bytes[length++] = group >> 16;
      bytes[length++] = group >> 8;
      bytes[length++] = group;
      group = 0;
    }
  }
  const rest = digits & 3;
  if (rest === 1 || (padding > 0 && (padding > 2 || rest + padding !== 4))) return undefined;
  if (rest === 2) bytes[length++] = group >> 4;
  if (rest === 3) {
    bytes[length++] = group >> 10;
    bytes[length++] = group >> 2;
  }
  return bytes.subarray(0, length);
}

/** Decodes groups of four digits, up to the first of anything else. Returns how many digits these are. */
function decodeGroups(values: Uint8Array, text: Uint8Array, start: number, end: number, bytes: Uint8Array, length: number): number {
  let at = start;
  for (let to = length; at + 4 <= end; at += 4, to += 3) {
    const first = values[text[at]!]!;
    const second = values[text[at + 1]!]!;
    const third = values[text[at + 2]!]!;
    const fourth = values[text[at + 3]!]!;
    if ((first | second | third | fourth) > 63) break;
    bytes[to] = (first << 2) | (second >> 4);
    bytes[to + 1] = (second << 4) | (third >> 2);
    bytes[to + 2] = (third << 6) | fourth;
  }
  return at - start;
}

const PERCENT = 0x25;

function decodeEscaped(data: string): Uint8Array | undefined {
  const bytes = textBytes(data);
  if (!data.includes('%')) return bytes;
  // an escape takes three bytes for one: what is decoded stays behind what is read
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== PERCENT) {
      bytes[length++] = bytes[at]!;
      continue;
    }
    const [high, low] = [hexValue(bytes[at + 1]), hexValue(bytes[at + 2])];
    if (high === undefined || low === undefined) return undefined;
    bytes[length++] = high * 16 + low;
    at += 2;
  }
  return bytes.slice(0, length);
}

function hexValue(code: number | undefined): number | undefined {
  if (code === undefined) return undefined;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined;
}
