import { array, assert, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { containment, overlap } from '../../src/text/spans.ts';

const span = record({ start: integer({ min: 0, max: 30 }), length: integer({ min: 0, max: 10 }) }).map(({ start, length }) => ({
  start,
  end: start + length,
}));

it('tells a stretch that lies in one of many, and one that meets one of many', () => {
  assert(
    property(array(span), span, (spans, one) => {
      expect(containment(spans)(one)).toBe(spans.some(({ start, end }) => start <= one.start && one.end <= end));
      expect(overlap(spans)(one)).toBe(spans.some(({ start, end }) => start <= one.end && one.start <= end));
    }),
  );
});
