import type { NameKind } from './names/name-use.ts';
import { namesIn } from './names.ts';

/** The names of some kinds that a config defines, each once, in the order of the text. What is written at the offset is not among them. */
export function definedNames(text: string, offset: number, ...kinds: readonly NameKind[]): readonly string[] {
  const defined = namesIn(text).filter(
    ({ kind, role, span }) => role !== 'use' && kinds.includes(kind) && (offset < span.start || span.end < offset),
  );
  return [...new Set(defined.map(({ name }) => name))];
}
