import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/syntax/decode-text.ts';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = ['\ufeff', ...Array.from({ length: text.length }, (_, i) => text[i]!)].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

function textOf(bytes: Uint8Array): string | undefined {
  const read = decodeText(bytes, 'a.bu');
  return 'text' in read ? read.text : undefined;
}

/** The message, and where the first byte stands that is wrong. Each byte of these that is not ASCII is a character of its own. */
function faultOf(bytes: Uint8Array): { readonly message: string; readonly start: number } {
  const read = decodeText(bytes, 'a.bu');
  if (!('message' in read)) throw new Error('the bytes were read');
  expect(read).toMatchObject({ code: 'yaml/encoding', inCheck: { message: `not text: ${read.message}` } });
  return { message: read.message, start: read.location!.span.start };
}

describe('decodeText', () => {
  it('reads UTF-8', () => {
    expect(textOf(new TextEncoder().encode('a: é😀\n'))).toBe('a: é😀\n');
  });

  it('leaves a byte order mark out', () => {
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  });

  it.each(['le', 'be'] as const)('reads UTF-16 (%s)', (order) => {
    expect(textOf(utf16('a: é😀\r\n', order))).toBe('a: é😀\r\n');
  });

  it('allows tabs, breaks of every kind and private characters', () => {
    const text = '\t\n\r\x85\u2028\u2029\xa0\ue000\ufffd';
    expect(textOf(new TextEncoder().encode(text))).toBe(text);
  });

  // messages: go-yaml's reader
  it.each([
    [[0x61, 0x00], 'control characters are not allowed', 1],
    [[0x61, 0x1b], 'control characters are not allowed', 1],
    [[0x7f], 'control characters are not allowed', 0],
    [[0xc2, 0x80], 'control characters are not allowed', 0],
    [[0xef, 0xbf, 0xbe], 'control characters are not allowed', 0],
    [[0x61, 0x80], 'invalid leading UTF-8 octet', 1],
    [[0xff], 'invalid leading UTF-8 octet', 0],
    [[0x61, 0xc3], 'incomplete UTF-8 octet sequence', 1],
    [[0xc3, 0x61], 'invalid trailing UTF-8 octet', 0],
    [[0xc0, 0x80], 'invalid length of a UTF-8 sequence', 0],
    [[0xed, 0xa0, 0x80], 'invalid Unicode character', 0],
    [[0xf4, 0x90, 0x80, 0x80], 'invalid Unicode character', 0],
    [[0xff, 0xfe, 0x61], 'incomplete UTF-16 character', 2],
    [[0xff, 0xfe, 0x00, 0xdc], 'unexpected low surrogate area', 2],
    [[0xff, 0xfe, 0x00, 0xd8], 'incomplete UTF-16 surrogate pair', 2],
    [[0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00], 'expected low surrogate area', 2],
    [[0xfe, 0xff, 0x00, 0x07], 'control characters are not allowed', 2],
  ])('refuses %j', (bytes, message, offset) => {
    expect(faultOf(Uint8Array.from(bytes))).toEqual({ message, start: offset });
  });

  it('names the first fault', () => {
    expect(faultOf(Uint8Array.of(0x61, 0x01, 0xff))).toMatchObject({ start: 1 });
    expect(faultOf(Uint8Array.of(0x61, 0xff, 0x01))).toMatchObject({ start: 1, message: 'invalid leading UTF-8 octet' });
  });
});
