import type { Span } from '../../text/source.ts';

/** The one edit that makes a text into another: what is between their common beginning and their common end. */
export function difference(before: string, after: string): { readonly span: Span; readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}
