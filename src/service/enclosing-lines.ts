import { lineStart } from '../text/line-start.ts';
import type { Span } from '../text/source.ts';

/** A block scalar begins at the end of the line: `inline: |`, `- >-`. */
const BLOCK_SCALAR = /(?:^|[:-][ \t]+|[!&]\S*[ \t]+)[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?\r?$/;
/** Nothing, or a comment. */
const BLANK = /^\s*(?:#|$)/;
/** The next line goes on in brackets. */
const GOES_ON = /[[{,]\s*$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** A line of a text. */
interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines that the last line before an offset is a part of. */
interface EnclosingLines {
  /** From the top. The last one goes to the offset. */
  readonly lines: readonly Line[];
  /** True if brackets or quotes go over several lines: the lines alone do not say what is around the offset. */
  readonly isOpen: boolean;
}

/**
 * The lines before an offset that decide what the last of them is a part of: of a YAML text in block style, the last line, and above it
 * each line that begins a mapping or an item around it. What stands beside them is left out, so that reading the result takes
 * no time however long the text is. Where brackets or quotes go over several lines, it is the whole text before the offset.
 */
export function enclosingLines(text: string, offset: number): string {
  const { lines, isOpen } = linesAround(text, offset);
  return isOpen ? text.slice(0, offset) : lines.map((line) => line.text).join('\n');
}

/** A part of a text that says the same of an offset as the whole text. */
export interface PartAround {
  readonly text: string;
  /** The offset in the part. */
  readonly offset: number;
  /** Where a stretch of the part stands in the whole text. */
  spanOf(span: Span): Span;
}

/**
 * The outermost item of a list that an offset is in, as a whole, and above it the lines around it. Without such an item, it is the whole
 * text.
 */
export function partAround(text: string, offset: number): PartAround {
  const { lines, isOpen } = linesAround(text, offset);
  const first = lines.findIndex((line) => /^\s*-(?:\s|$)/.test(line.text));
  const item = lines[first];
  if (isOpen || !item) return { text, offset, spanOf: (span) => span };
  const above = lines
    .slice(0, first)
    .map((line) => `${line.text}\n`)
    .join('');
  const moved = item.start - above.length;
  return {
    text: above + text.slice(item.start, itemEnd(text, item)),
    offset: offset - moved,
    spanOf: ({ start, end }) => ({ start: start + moved, end: end + moved }),
  };
}

/** Where an item ends that begins on a line: before the next line that is not indented more. */
function itemEnd(text: string, item: Line): number {
  const column = indentationOf(item.text);
  for (let start = text.indexOf('\n', item.start) + 1; start > 0; start = text.indexOf('\n', start) + 1) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (indentationAt(text, start, end) <= column && !BLANK.test(text.slice(start, end))) return start;
  }
  return text.length;
}

function linesAround(text: string, offset: number): EnclosingLines {
  const lastStart = lineStart(text, offset);
  const last: Line = { start: lastStart, text: text.slice(lastStart, offset) };
  const isBlank = last.text.trim() === '';
  let lines = [last];
  let column = isBlank ? Number.POSITIVE_INFINITY : indentationOf(last.text);
  let isItem = last.text.charAt(column) === '-';
  let before: string | undefined;
  let isInBlockScalar = false;
  for (let end = lastStart - 1; end >= 0 && (column > 0 || isItem); ) {
    const start = lineStart(text, end);
    const indentation = indentationAt(text, start, end);
    // the items of a list can stand in the column of its key
    const isAround = indentation < column || (isItem && indentation === column && text.charAt(start + indentation) !== '-');
    const line = isAround || before === undefined ? text.slice(start, end) : '';
    end = start - 1;
    if (BLANK.test(line)) continue;
    before ??= line;
    if (!isAround) continue;
    const isBlockScalar = BLOCK_SCALAR.test(line);
    isInBlockScalar ||= isBlockScalar;
    // what looks like structure below is the text of the scalar
    lines = [{ start, text: line }, ...(isBlockScalar ? lines.slice(isBlank ? -2 : -1) : lines)];
    column = indentation;
    isItem = line.charAt(column) === '-';
  }
  const isOpen =
    !isInBlockScalar && ((before !== undefined && GOES_ON.test(bare(before))) || lines.slice(0, -1).some((line) => leavesOpen(line.text)));
  return { lines, isOpen };
}

function indentationOf(line: string): number {
  return /^\s*/.exec(line)![0].length;
}

function indentationAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - start;
}

/** True for a line with a bracket or a quote that is not closed. */
function leavesOpen(line: string): boolean {
  const rest = bare(line);
  return /(?:^|[\s[{,])["']/.test(rest) || rest.split(/[[{]/).length > rest.split(/[\]}]/).length;
}

/** A line without the quoted texts that end on it, and without its comment. */
function bare(line: string): string {
  return line.replace(QUOTED, '').replace(/(?:^|\s)#.*$/, '');
}
