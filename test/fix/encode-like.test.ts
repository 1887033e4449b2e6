import { describe, expect, it } from 'vitest';
import { encodeLike } from '../../src/fix/encode-like.ts';
import { decodeText } from '../../src/syntax/decode-text.ts';
import { byteText } from '../../src/text/byte-text.ts';
import type { Source } from '../../src/text/source.ts';

describe('encodeLike', () => {
  it.each([
    ['UTF-8', Buffer.from('a: 🦆\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffa: 🦆\n')],
    ['UTF-16LE', Buffer.from('\ufeffa: 🦆\n', 'utf16le')],
    ['UTF-16BE', Buffer.from('\ufeffa: 🦆\n', 'utf16le').swap16()],
  ])('keeps %s', (_, bytes) => {
    expect(Buffer.from(encodeLike(bytes, (decodeText(bytes, 'a.bu') as Source).text, 'a.bu'))).toEqual(bytes);
  });

  it('keeps every byte of Ignition input, whether it is text or not, and its mark', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeff{"a": "'), Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from('🦆"}')]);
    expect(Buffer.from(encodeLike(bytes, byteText(bytes), 'a.ign'))).toEqual(bytes);
  });
});
