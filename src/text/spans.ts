import { bisect } from './bisect.ts';
import type { Span } from './source.ts';

/*
 * Tests of one span against many. Each test is a binary search, because a text may have a finding on every line.
 */

/** Returns a test that is true for a span inside one of these. */
export function containment(spans: readonly Span[]): (span: Span) => boolean {
  const farthest = farthestEnd(spans);
  return ({ start, end }) => farthest(start) >= end;
}

/** Returns a test that is true for a span that overlaps or touches one of these. */
export function overlap(spans: readonly Span[]): (span: Span) => boolean {
  const farthest = farthestEnd(spans);
  return ({ start, end }) => farthest(end) >= start;
}

/** Returns the greatest end of the spans that start at or before an offset; -1 if there are none. */
function farthestEnd(spans: readonly Span[]): (start: number) => number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (start) => reach[bisect(sorted.length, (index) => sorted[index]!.start <= start) - 1] ?? -1;
}
