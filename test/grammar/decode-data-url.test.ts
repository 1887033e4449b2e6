import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeBase64, decodeDataUrl } from '../../src/grammar/decode-data-url.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString('latin1');

describe.each([Buffer, undefined])('decodeBase64 with %o as Buffer', (global) => {
  beforeEach(() => void vi.stubGlobal('Buffer', global));
  afterEach(() => void vi.unstubAllGlobals());

  it('decodes all bytes at all lengths, with padding and without, as Node does', () => {
    const bytes = Uint8Array.from({ length: 260 }, (_, i) => i);
    for (let length = 0; length <= bytes.length; length++) {
      const contents = Buffer.from(bytes.subarray(0, length));
      const encoded = contents.toString('base64');
      for (const digits of [encoded, encoded.replace(/=+$/, '')]) expect(contents.equals(decodeBase64(digits)!), digits).toBe(true);
    }
  });

  it('decodes what is long, in lines and in one', () => {
    for (const length of [3071, 3072, 3073, 10_000]) {
      const contents = Buffer.from(Uint8Array.from({ length }, (_, i) => i * 7));
      const encoded = contents.toString('base64');
      for (const data of [encoded, encoded.replace(/.{76}/g, '$&\n')]) expect(contents.equals(decodeBase64(data)!)).toBe(true);
    }
  });

  it.each([4093, 4094, 4095, 4096])('takes no character beyond ASCII behind %d digits', (count) => {
    for (const end of ['é', '€', '\udc80', '😀']) expect(decodeBase64('A'.repeat(count) + end)).toBeUndefined();
  });

  it('takes white space between digits', () => {
    expect(text(decodeBase64('aGVs\nbG8 =\t'))).toBe('hello');
  });

  it.each(['YQ=', 'YQ===', 'Y', 'YWJj=', 'YWJj====', 'Y=Q=', 'YQ==YQ==', 'YW-_', 'YWJé', '='])('takes no %j', (data) => {
    expect(decodeBase64(data)).toBeUndefined();
    // the forgiving decoder of the web platform takes none of these either
    expect(() => atob(data)).toThrow();
  });
});

describe('decodeDataUrl', () => {
  it.each([
    ['data:,', ''],
    ['data:,a%20b%FFc', 'a b\xffc'],
    ['data:text/plain;charset=utf-8,a+b', 'a+b'],
    ['data:;base64,aGVsbG8=', 'hello'],
    ['data:text/plain;BASE64,aGVsbG8=', 'hello'],
    ['data:,%é', undefined],
    ['data:,%', undefined],
    ['data:,%2', undefined],
    ['data:,%2g', undefined],
    ['data:', undefined],
    ['https://example.com/,a', undefined],
  ])('decodes %s', (url, contents) => expect(text(decodeDataUrl(url))).toBe(contents));

  it('takes characters beyond ASCII as their bytes of UTF-8', () => {
    expect(decodeDataUrl('data:,é😀%41')).toEqual(new TextEncoder().encode('é😀A'));
  });
});
