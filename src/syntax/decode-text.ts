import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byteText } from '../text/byte-text.ts';
import type { Source } from '../text/source.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What may not stand in a text: control characters but tab, line feed, carriage return and next line; non-characters. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/**
 * The text of a config file. A byte order mark tells UTF-16 of either order from UTF-8, and is not part of the text. For bytes
 * that are no text the result is an error, in go-yaml's words; the text of its source is what `byteText` makes of the bytes.
 *
 * @param name what reports call the file
 */
export function decodeText(bytes: Uint8Array, name: string): Source | Diagnostic {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text !== undefined && !CONTROL.test(text)) return { name, bytes, text };
  const { message: problem, offset } = findFault(bytes, encoding);
  const start = byteText(bytes.subarray(0, offset)).length;
  const source = { name, bytes, text: byteText(bytes) };
  return { ...diagnose('yaml/encoding', { problem }), location: { source, span: { start, end: start + 1 } } };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is wrong with bytes that are no text, and how many bytes before it are right. */
function findFault(bytes: Uint8Array, encoding: Encoding): { readonly message: string; readonly offset: number } {
  const read = encoding === 'utf-8' ? readUtf8 : encoding === 'utf-16le' ? readUtf16(0, 1) : readUtf16(1, 0);
  for (let offset = 0; offset < bytes.length; ) {
    const [value, width] = read(bytes, offset);
    if (typeof value === 'string') return { message: value, offset };
    if (CONTROL.test(String.fromCodePoint(value))) return { message: 'control characters are not allowed', offset };
    offset += width;
  }
  throw new Error('decodeText: the decoder refused what is a text');
}

/** One character and its width in bytes, or what is wrong with it. */
type ReadCharacter = (bytes: Uint8Array, at: number) => readonly [value: number | string, width: number];

const SMALLEST: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

const readUtf8: ReadCharacter = (bytes, at) => {
  const lead = bytes[at]!;
  if (lead < 0x80) return [lead, 1];
  const width = (lead & 0xe0) === 0xc0 ? 2 : (lead & 0xf0) === 0xe0 ? 3 : (lead & 0xf8) === 0xf0 ? 4 : 0;
  if (width === 0) return ['invalid leading UTF-8 octet', 0];
  if (at + width > bytes.length) return ['incomplete UTF-8 octet sequence', 0];
  let value = lead & (0x7f >> width);
  for (let i = 1; i < width; i++) {
    const byte = bytes[at + i]!;
    if ((byte & 0xc0) !== 0x80) return ['invalid trailing UTF-8 octet', 0];
    value = (value << 6) | (byte & 0x3f);
  }
  if (value < SMALLEST[width]!) return ['invalid length of a UTF-8 sequence', 0];
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) return ['invalid Unicode character', 0];
  return [value, width];
};

const readUtf16 = (low: number, high: number): ReadCharacter => {
  const unit = (bytes: Uint8Array, at: number): number => bytes[at + low]! | (bytes[at + high]! << 8);
  return (bytes, at) => {
    if (at + 2 > bytes.length) return ['incomplete UTF-16 character', 0];
    const first = unit(bytes, at);
    if ((first & 0xfc00) === 0xdc00) return ['unexpected low surrogate area', 0];
    if ((first & 0xfc00) !== 0xd800) return [first, 2];
    if (at + 4 > bytes.length) return ['incomplete UTF-16 surrogate pair', 0];
    const second = unit(bytes, at + 2);
    if ((second & 0xfc00) !== 0xdc00) return ['expected low surrogate area', 0];
    return [0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff), 4];
  };
};
