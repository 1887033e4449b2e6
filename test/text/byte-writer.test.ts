import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../../src/text/byte-text.ts';
import { ByteWriter } from '../../src/text/byte-writer.ts';

function written(texts: readonly string[]): string {
  const writer = new ByteWriter();
  for (const text of texts) writer.add(text);
  return new TextDecoder('utf-8', { fatal: true }).decode(joinBytes(writer.chunks));
}

describe('a byte writer', () => {
  it('holds what was added, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(written(texts)).toBe(texts.join(''));
      }),
    );
  });

  // of characters of one to four bytes, each falls on the end of a chunk in one of these texts
  it.each(['a', 'é', '€', '😀'])('splits no %s at the end of a chunk', (character) => {
    for (let before = 0; before < 4; before++) {
      const texts = ['x'.repeat(before), character.repeat(200_000), 'y', character.repeat(200_000)];
      expect(written(texts) === texts.join('')).toBe(true);
    }
  });

  it('takes back what was added behind a mark', () => {
    const long = 'x'.repeat(300_000);
    for (const before of ['', 'a', long])
      for (const behind of ['', 'b', long, `b${long}${long}`]) {
        const writer = new ByteWriter();
        writer.add(before);
        const mark = writer.mark();
        writer.add(behind);
        writer.rewind(mark);
        writer.add('c');
        expect(new TextDecoder().decode(joinBytes(writer.chunks)) === `${before}c`).toBe(true);
      }
  });

  it('is empty at first', () => {
    expect(written([])).toBe('');
  });
});
