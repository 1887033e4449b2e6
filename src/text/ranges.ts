import { LineIndex, type Range } from './line-index.ts';
import type { Location, Source } from './source.ts';

const indexes = new WeakMap<Source, LineIndex>();

/** The line index of a source, computed once for each source. */
export function lineIndexOf(source: Source): LineIndex {
  const cached = indexes.get(source);
  if (cached) return cached;
  const index = new LineIndex(source.text);
  indexes.set(source, index);
  return index;
}

/** The lines and columns of a location as editors count them: both from 1, columns in UTF-16 units. */
export function rangeOf({ source, span }: Location): Range {
  return lineIndexOf(source).range(span.start, span.end);
}
