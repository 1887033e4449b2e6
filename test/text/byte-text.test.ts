import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteText, textBytes } from '../../src/text/byte-text.ts';

describe('byteText', () => {
  it('is the text of UTF-8', () => {
    expect(byteText(new TextEncoder().encode('aé😀\ufeff'))).toBe('aé😀\ufeff');
  });

  it('keeps a byte that is none apart', () => {
    expect(byteText(Uint8Array.of(0x61, 0xff, 0xc3, 0xa9, 0xed, 0xa0, 0x80))).toBe('a\udcffé\udced\udca0\udc80');
  });

  it('gives every byte back', () => {
    assert(
      property(uint8Array(), (bytes) => {
        expect(textBytes(byteText(bytes))).toEqual(bytes);
      }),
    );
  });
});
