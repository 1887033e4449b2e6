import { difference } from './difference.ts';
import type { Hint } from './size-hints.ts';

/** The hints of an older version of a text, at their places in a newer one. Those in what has changed are left out. */
export function movedHints(hints: readonly Hint[], before: string, after: string): readonly Hint[] {
  const { span } = difference(before, after);
  return hints.flatMap((hint) => {
    if (hint.offset <= span.start) return [hint];
    return hint.offset >= span.end ? [{ ...hint, offset: hint.offset + after.length - before.length }] : [];
  });
}
