import { expect, it } from 'vitest';
import { byteText } from '../../../src/phases/3-desugar/byte-text.ts';

const of = (...bytes: number[]): string => byteText(Uint8Array.from(bytes));

it('reads UTF-8, a byte order mark included', () => {
  expect(byteText(new TextEncoder().encode('\ufeffgrüße 😀'))).toBe('\ufeffgrüße 😀');
});

it.each([
  ['a lone continuation byte', [0x61, 0x80], 'a\udc80'],
  ['a sequence that breaks off', [0xe2, 0x82], '\udce2\udc82'],
  ['a sequence that is interrupted', [0xe2, 0x82, 0x61], '\udce2\udc82a'],
  ['an overlong form', [0xc0, 0xaf], '\udcc0\udcaf'],
  ['an encoded surrogate', [0xed, 0xa0, 0x80], '\udced\udca0\udc80'],
  ['what lies beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\udcf4\udc90\udc80\udc80'],
  ['a replacement character that is meant', [0xef, 0xbf, 0xbd, 0xff], '\ufffd\udcff'],
])('marks each byte of %s', (_, bytes, text) => {
  expect(of(...bytes)).toBe(text);
});
