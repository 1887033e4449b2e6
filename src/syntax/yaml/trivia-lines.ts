import type { Span } from '../../text/source.ts';
import { HASH, isBlank, isBreak, isBreakOrEnd } from './yaml-characters.ts';

/** A line without a value: blank, or a comment alone. Its span includes its break. */
export interface TriviaLine {
  readonly kind: 'blank' | 'comment';
  readonly span: Span;
  /** How many blanks are before the comment. */
  readonly indent: number;
}

const TO_NEXT_LINE = /[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|$)/y;

/** The offset of the line after the one that holds an offset. A line ends with any of YAML's breaks. */
export function nextLine(text: string, offset: number): number {
  TO_NEXT_LINE.lastIndex = offset;
  return offset + TO_NEXT_LINE.exec(text)![0].length;
}

/** The line that begins at an offset, if it has no value. */
export function triviaLineAt(text: string, start: number): TriviaLine | undefined {
  const content = skipBlanks(text, start);
  const code = text.charCodeAt(content);
  if (code !== HASH && !isBreakOrEnd(code)) return undefined;
  return { kind: code === HASH ? 'comment' : 'blank', span: { start, end: nextLine(text, content) }, indent: content - start };
}

/** The lines without a value that follow each other from an offset on, as far as they end before a limit. */
export function triviaLinesFrom(text: string, from: number, limit: number): TriviaLine[] {
  const lines: TriviaLine[] = [];
  for (let start = from; start < limit; ) {
    const line = triviaLineAt(text, start);
    if (!line || line.span.end > limit) break;
    lines.push(line);
    start = line.span.end;
  }
  return lines;
}

/** Where the lines without a value begin that are directly before the line at an offset, down to a limit. */
export function triviaBefore(text: string, lineStart: number, limit: number): number {
  let first = lineStart;
  for (;;) {
    const before = lineStartWithin(text, first - breakBefore(text, first), limit);
    if (first <= limit || before === undefined || !triviaLineAt(text, before)) return first;
    first = before;
  }
}

/** The start of the line of an offset; undefined where the line begins before a limit. */
export function lineStartWithin(text: string, offset: number, limit: number): number | undefined {
  let start = offset;
  while (start > limit && !isBreak(text.charCodeAt(start - 1))) start--;
  return start === 0 || isBreak(text.charCodeAt(start - 1)) ? start : undefined;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The width of the break that ends before an offset. */
function breakBefore(text: string, offset: number): number {
  return text.startsWith('\r\n', offset - 2) ? 2 : 1;
}
