import { expect, it } from 'vitest';
import { LineIndex } from '../../src/text/line-index.ts';

/** Every text of so many letters, line feeds and carriage returns. */
function texts(length: number): string[] {
  return length === 0 ? [''] : texts(length - 1).flatMap((text) => [`${text}a`, `${text}\n`, `${text}\r`]);
}

it('starts a line after each line feed, each carriage return, and each pair of both', () => {
  for (const text of texts(6)) {
    const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length);
    const index = new LineIndex(text);
    expect([text, Array.from({ length: index.count }, (_, i) => index.start(i + 1))]).toEqual([text, [0, ...ends]]);
  }
});
