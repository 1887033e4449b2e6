import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/lint/units/checkers.ts';
import { systemd } from '../../../src/syntax/unit/dialect.ts';
import { placeInPieces } from '../../../src/syntax/unit/place.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';
import { kindValues } from './values.ts';

/* Sizes at which what takes a square of them takes minutes; what is linear takes less than a second. */

const SIZE = 100_000;

it.each(['a=b \\\n', '[', '[a]\n', '\\', '# c\n', 'a=\\\n# c\n', '"', '= '])('a unit of many %j', (part) => {
  const text = `[A]\n${part.repeat(SIZE)}`;
  const { nodes } = readUnit(text, systemd);
  for (const node of nodes) {
    if (node.kind === 'entry') placeInPieces(node.pieces, { start: 0, end: node.value.length });
  }
  expect(nodes.at(-1)!.span.end).toBe(text.length);
});

describe.each(kindValues)('$kind', ({ kind, good, bad }) => {
  it.each([' ', '1', '1,', '%', '"', ':', ...good.slice(-1), ...bad.slice(0, 1)])('of many %j', (part) => {
    for (const value of [`${part.repeat(SIZE)}!`, `${good[0]}${part.repeat(SIZE)}!`]) {
      const problem = checkValue(kind, value);
      if (problem) expect(problem.at.end).toBeLessThanOrEqual(value.length);
    }
  });
});
