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
  let end = 0;
  for (let opening = text.indexOf(OPENING); opening >= 0; opening = text.indexOf(OPENING, end)) {
    const isEscape = opening > end && text[opening - 1] === '$';
    const start = isEscape ? opening - 1 : opening;
    if (start > end) parts.push({ kind: 'text', start: end, end: start });
    if (isEscape) parts.push({ kind: 'escape', start, end: opening + OPENING.length });
    else {
      REFERENCE.lastIndex = opening;
      const [whole, name] = REFERENCE.exec(text) ?? [];
      MALFORMED.lastIndex = opening;
      if (whole !== undefined) parts.push({ kind: 'reference', name: name!, start, end: opening + whole.length });
      else parts.push({ kind: 'malformed', start, end: opening + MALFORMED.exec(text)![0].length });
    }
    end = parts.at(-1)!.end;
  }
  if (end < text.length) parts.push({ kind: 'text', start: end, end: text.length });
  return parts;
}

/**
 * The places of the references of a scalar in its source, in order. Undefined if the written form, such as one with escapes, does not
 * show as many references as the value.
 */
export function writtenReferences(scalar: ScalarNode, source: Source): readonly Span[] | undefined {
  const written = source.text.slice(scalar.span.start, scalar.span.end);
  const spans: Span[] = [];
  for (let opening = written.indexOf(OPENING); opening >= 0; opening = written.indexOf(OPENING, opening + OPENING.length)) {
    MALFORMED.lastIndex = opening;
    const start = scalar.span.start + opening;
    spans.push({ start, end: start + MALFORMED.exec(written)![0].length });
  }
  return spans.length === countOf(scalar.text) ? spans : undefined;
}

function countOf(text: string): number {
  let count = 0;
  for (let opening = text.indexOf(OPENING); opening >= 0; opening = text.indexOf(OPENING, opening + OPENING.length)) count++;
  return count;
}
