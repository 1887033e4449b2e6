import type { ScalarNode } from '../../../syntax/source-tree.ts';
import { mapScalar, type ScalarMap } from '../../../syntax/yaml/scalar-map.ts';
import type { Span } from '../../../text/source.ts';

/** Returns a function that finds where a stretch of a scalar's value stands in the text that the scalar was read from. */
export function placeInScalar(scalar: ScalarNode, text: string): (span: Span) => Span {
  const start = scalar.properties?.content ?? scalar.span.start;
  // most scalars are plain words
  if (scalar.style === 'plain' && text.startsWith(scalar.text, start) && !/\s/.test(scalar.text))
    return (span) => ({ start: start + span.start, end: start + span.end });
  let map: ScalarMap | undefined;
  return (span) => {
    map ??= mapScalar(scalar, text);
    return map.spanOf(span);
  };
}
