import { bisect } from './bisect.ts';
import type { Span } from './source.ts';

/*
 * Tests of a stretch against many: each takes the time of a search, since a text may have a finding on every line.
 */

/** True for a stretch that lies in one of these. */
export function containment(spans: readonly Span[]): (span: Span) => boolean {
  const farthest = farthestEnd(spans);
  return ({ start, end }) => farthest(start) >= end;
}

/** True for a stretch that has something in common with one of these, if only an end. */
export function overlap(spans: readonly Span[]): (span: Span) => boolean {
  const farthest = farthestEnd(spans);
  return ({ start, end }) => farthest(end) >= start;
}

/** How far those reach that begin at an offset or before it; -1 where there are none. */
function farthestEnd(spans: readonly Span[]): (start: number) => number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (start) => reach[bisect(sorted.length, (index) => sorted[index]!.start <= start) - 1] ?? -1;
}
