import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

/** The same distance, over all letters of all words. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = Math.min(...ways);
    }
  }
  return rows[a.length]![b.length]!;
}

const word = array(constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((letters) => letters.join(''));

it('is the first of the words that are fewest letters away, and at most a third of them', () => {
  assert(
    property(word, array(word), (meant, words) => {
      const far = words.map((other) => ({ other, letters: distance(meant, other) }));
      const near = far.filter(({ other, letters }) => letters <= Math.max(1, Math.floor(Math.max(meant.length, other.length) / 3)));
      const least = Math.min(...near.map(({ letters }) => letters));
      expect(nearest(meant, words)).toBe(near.find(({ letters }) => letters === least)?.other);
    }),
    { numRuns: 1000 },
  );
});
