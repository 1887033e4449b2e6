import { describe, expect, it } from 'vitest';
import { encodeLike } from '../../src/fixes/encode-like.ts';
import { decodeText } from '../../src/phases/1-source/decode-text.ts';

describe('encodeLike', () => {
  it.each([
    ['UTF-8', Buffer.from('a: 🦆\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffa: 🦆\n')],
    ['UTF-16LE', Buffer.from('\ufeffa: 🦆\n', 'utf16le')],
    ['UTF-16BE', Buffer.from('\ufeffa: 🦆\n', 'utf16le').swap16()],
  ])('keeps %s', (_, bytes) => {
    expect(Buffer.from(encodeLike(bytes, decodeText(bytes) as string))).toEqual(bytes);
  });
});
