import { LineIndex, type Range } from './line-index.ts';
import type { Location, Source } from './source.ts';

const indexes = new WeakMap<Source, LineIndex>();

/** Where the lines of a source begin, worked out once for each source. */
export function lineIndexOf(source: Source): LineIndex {
  const known = indexes.get(source);
  if (known) return known;
  const index = new LineIndex(source.text);
  indexes.set(source, index);
  return index;
}

/** A location as editors count it: lines and columns from 1, columns in UTF-16 units. */
export function rangeOf({ source, span }: Location): Range {
  return lineIndexOf(source).range(span.start, span.end);
}
