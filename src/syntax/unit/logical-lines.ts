import type { Span } from '../../text/source.ts';
import type { Dialect } from './dialect.ts';
import type { Piece } from './unit-tree.ts';

/** A line together with the lines that continue it. */
export interface LogicalLine {
  readonly kind: 'text' | 'comment' | 'blank';
  /** All its lines, with their line ends and the comments in between. */
  readonly span: Span;
  /** The lines joined; empty for comments and blank lines. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The line goes on, but only comments and empty lines follow: Podman drops it. */
  readonly isDropped?: true;
}

/** A line of the text: `end` is where its line end begins, `next` where the next line begins. */
interface Line extends Span {
  readonly next: number;
}

/** Divides a text into logical lines; together they cover all of it. Takes linear time. */
export function logicalLines(text: string, dialect: Dialect): LogicalLine[] {
  const { continuation } = dialect;
  const logical: LogicalLine[] = [];
  let parts: string[] = [];
  let pieces: Piece[] = [];
  let at = 0;
  let start = 0;

  const add = (line: Line): void => {
    const span = continuation?.trims ? trimmed(text, line, dialect) : { start: line.start, end: line.end };
    const part = text.slice(span.start, span.end);
    const continues = continuation?.isContinued(part) === true;
    const kept = continues ? `${part.slice(0, -1)}${continuation!.joint}` : part;
    if (kept !== '') pieces.push({ at, span: { start: span.start, end: span.start + kept.length } });
    parts.push(kept);
    at += kept.length;
    if (!continues) flush(line.next);
  };
  const flush = (end: number, isDropped = false): void => {
    logical.push({ kind: 'text', span: { start, end }, text: parts.join(''), pieces, ...(isDropped && { isDropped }) });
    [parts, pieces, at, start] = [[], [], 0, end];
  };

  let endsInComment = false;
  for (const line of linesOf(text, dialect)) {
    const continued = parts.length > 0;
    const first = firstCharacter(text, line, dialect);
    const kind = first === '' ? 'blank' : dialect.comments.includes(first) ? 'comment' : 'text';
    endsInComment = kind !== 'text';
    if (kind === 'text' || (continued && kind === 'blank' && !continuation!.trims)) add(line);
    else if (!continued) {
      logical.push({ kind, span: { start, end: line.next }, text: '', pieces: [] });
      start = line.next;
    }
  }
  if (parts.length > 0) flush(text.length, endsInComment && continuation!.trims);
  return logical;
}

function linesOf(text: string, { lineEnd, skipsByteOrderMark }: Dialect): Line[] {
  const lines: Line[] = [];
  let start = skipsByteOrderMark && text.startsWith('\ufeff') ? 1 : 0;
  for (const match of text.matchAll(lineEnd)) {
    const next = match.index + match[0].length;
    lines.push({ start, end: match.index, next });
    start = next;
  }
  // a byte order mark alone is a line too
  if (start < text.length || (lines.length === 0 && text !== '')) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

function firstCharacter(text: string, { start, end }: Span, { isBlank }: Dialect): string {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end ? text[at]! : '';
}

/** The stretch without the blanks at its ends. */
export function trimmed(text: string, span: Span, { isBlank }: Dialect): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
