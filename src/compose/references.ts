import type { ScalarNode } from '../syntax/source-tree.ts';
import type { Source, Span } from '../text/source.ts';

/** A part of a text: one that stays, or one that is replaced. */
export type Part =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** `$${var.`, which stands for `${var.`. */
  | { readonly kind: 'escape'; readonly start: number; readonly end: number }
  | { readonly kind: 'reference'; readonly name: string; readonly start: number; readonly end: number }
  /** A text that begins like a reference and is not one. */
  | { readonly kind: 'malformed'; readonly start: number; readonly end: number };

const OPENING = '${var.';
/** A whole reference. Nothing in the expression repeats without a limit. */
const REFERENCE = /\$\{var\.([a-z][a-z0-9_]{0,63})\}/y;
/** The extent of a malformed reference: to its brace, or to the end of the word. */
const MALFORMED = /\$\{var\.[^\s{}"'$]{0,80}\}?/y;

/** True if a text has a reference, an escaped one or a malformed one. */
export function hasReference(text: string): boolean {
  return text.includes(OPENING);
}

/** Divides a text into parts, in linear time. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, done)) {
    const isEscape = at > done && text[at - 1] === '$';
    const start = isEscape ? at - 1 : at;
    if (start > done) parts.push({ kind: 'text', start: done, end: start });
    if (isEscape) parts.push({ kind: 'escape', start, end: at + OPENING.length });
    else {
      REFERENCE.lastIndex = at;
      const [whole, name] = REFERENCE.exec(text) ?? [];
      MALFORMED.lastIndex = at;
      if (whole !== undefined) parts.push({ kind: 'reference', name: name!, start, end: at + whole.length });
      else parts.push({ kind: 'malformed', start, end: at + MALFORMED.exec(text)![0].length });
    }
    done = parts.at(-1)!.end;
  }
  if (done < text.length) parts.push({ kind: 'text', start: done, end: text.length });
  return parts;
}

/**
 * The places of the references of a scalar in its source, in order. Undefined if the written form, such as one with escapes, does not
 * show as many references as the value.
 */
export function writtenReferences(scalar: ScalarNode, source: Source): readonly Span[] | undefined {
  const written = source.text.slice(scalar.span.start, scalar.span.end);
  const spans: Span[] = [];
  for (let at = written.indexOf(OPENING); at >= 0; at = written.indexOf(OPENING, at + OPENING.length)) {
    MALFORMED.lastIndex = at;
    const start = scalar.span.start + at;
    spans.push({ start, end: start + MALFORMED.exec(written)![0].length });
  }
  return spans.length === countOf(scalar.text) ? spans : undefined;
}

function countOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + OPENING.length)) count++;
  return count;
}
