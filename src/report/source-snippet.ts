import type { LineIndex, Range } from '../text/line-index.ts';
import { maskCells, secretsOfLine } from '../text/mask.ts';
import type { Span } from '../text/source.ts';
import { cellsWidth, type TextCell, textCells } from '../text/text-cells.ts';

/** A range to underline. */
export interface SnippetMark {
  readonly range: Range;
  /** The text after the underline. */
  readonly label: string;
  /** The character of the underline: `^` for the problem, `-` for a related place. */
  readonly stroke: '^' | '-';
}

export interface SnippetStyle {
  /** The width of the terminal in columns. */
  readonly columns: number;
  /** The spans of the text to mask, sorted. */
  readonly secrets?: readonly Span[] | undefined;
  readonly gutter: (text: string) => string;
  readonly underline: (text: string, stroke: '^' | '-') => string;
}

/** The number of lines shown before and after a marked line. One is enough to see the key or list item around it. */
const CONTEXT = 1;

/** The least number of columns for source text, however narrow the terminal is. */
const NARROWEST = 20;

/** The part of a mark on one line, as UTF-16 offsets in the line. */
interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly stroke: '^' | '-';
}

/** The number of digits of the largest line number in the snippet of these marks. */
export function gutterWidth(lines: LineIndex, marks: readonly SnippetMark[]): number {
  return String(shownLines(lines, [...lineMarks(lines, marks).keys()]).at(-1) ?? 1).length;
}

/**
 * The lines of the source with marks, each with its number and underlines. Of a mark over several lines, the first and the last line
 * are shown and underlined; of a related place, only the first.
 */
export function sourceSnippet(lines: LineIndex, marks: readonly SnippetMark[], digits: number, style: SnippetStyle): string[] {
  const byLine = lineMarks(lines, marks);
  const bar = `${' '.repeat(digits)} ${style.gutter('|')}`;
  const room = Math.max(NARROWEST, style.columns - digits - 4);
  const rows = [` ${bar}`];
  let before: number | undefined;
  for (const number of shownLines(lines, [...byLine.keys()])) {
    if (before !== undefined && number > before + 1) rows.push(style.gutter('...'));
    before = number;
    const marksOfLine = byLine.get(number) ?? [];
    const line = lines.line(number);
    const cells = cutLine(line, marksOfLine[0], room, (from, to) => shownCells(line, lines.start(number), from, to, style.secrets ?? []));
    rows.push(` ${style.gutter(String(number).padStart(digits))} ${style.gutter('|')} ${shown(cells)}`.trimEnd());
    for (const mark of marksOfLine) rows.push(` ${bar} ${underline(cells, mark, style)}`);
  }
  return rows;
}

function lineMarks(lines: LineIndex, marks: readonly SnippetMark[]): Map<number, LineMark[]> {
  const byLine = new Map<number, LineMark[]>();
  const add = (line: number, mark: LineMark): void => {
    byLine.set(line, [...(byLine.get(line) ?? []), mark]);
  };
  for (const { range, label, stroke } of marks) {
    const { start, end } = trimmed(lines, range);
    if (start.line === end.line) {
      add(start.line, { start: start.column - 1, end: end.column - 1, label, stroke });
    } else if (stroke === '-') {
      // The first line of a related place is enough.
      add(start.line, { start: start.column - 1, end: lines.line(start.line).length, label, stroke });
    } else {
      const last = lines.line(end.line);
      add(start.line, { start: start.column - 1, end: lines.line(start.line).length, label: '', stroke });
      add(end.line, { start: last.search(/\S|$/), end: end.column - 1, label, stroke });
    }
  }
  return byLine;
}

/** A range without trailing line ends. A YAML block ends where the next one starts, so its range includes them. */
function trimmed(lines: LineIndex, { start, end }: Range): Range {
  const text = lines.text.slice(start.offset, end.offset);
  const kept = text.trimEnd();
  return lines.range(start.offset, /[\r\n]/.test(text.slice(kept.length)) ? start.offset + kept.length : end.offset);
}

/** The numbers of the lines to show: the marked lines, the lines around them unless blank, and any single line between two of these. */
function shownLines(lines: LineIndex, marked: readonly number[]): number[] {
  const numbers = new Set<number>();
  for (const line of marked) {
    for (let number = line - CONTEXT; number <= line + CONTEXT; number++) {
      if (number === line || (number >= 1 && lines.line(number).trim() !== '')) numbers.add(number);
    }
  }
  for (const line of [...numbers]) if (numbers.has(line + 2)) numbers.add(line + 1);
  return [...numbers].sort((a, b) => a - b);
}

const ELLIPSIS = '…';

/** The cells of a line. If the line is too wide, the cells around its first mark. */
function cutLine(line: string, mark: LineMark | undefined, room: number, cellsOf: CellsOf): readonly TextCell[] {
  if (line.length <= 4 * room) {
    const cells = cellsOf(0, line.length);
    if (cellsWidth(cells) <= room) return cells;
  }
  // A line may be 100 kB of base64, so only the part around the mark is split into cells.
  const from = mark?.start ?? 0;
  const sliceStart = wholeCharacter(line, Math.max(0, from - room));
  const sliceEnd = wholeCharacter(line, Math.min(line.length, from + 4 * room));
  const cellsAround = cellsOf(sliceStart, sliceEnd);

  let first = cellsAround.findIndex((cell) => cell.end > from);
  if (first < 0) first = cellsAround.length;
  first = windowStart(cellsAround, first, mark?.end ?? 0, sliceStart === 0, room);
  const isCutBefore = first > 0 || sliceStart > 0;

  let last = first;
  for (let columnsLeft = room - 2; last < cellsAround.length && columnsLeft >= cellsAround[last]!.width; last++)
    columnsLeft -= cellsAround[last]!.width;
  const isCutAfter = last < cellsAround.length || sliceEnd < line.length;

  const start = cellsAround[first]?.start ?? sliceEnd;
  const end = cellsAround[last - 1]?.end ?? start;
  return [
    ...(isCutBefore ? [{ shown: ELLIPSIS, width: 1, start: 0, end: start }] : []),
    ...cellsAround.slice(first, last),
    ...(isCutAfter ? [{ shown: ELLIPSIS, width: 1, start: end, end: line.length }] : []),
  ];
}

/** Returns the cells of a part of a line, with its secrets masked. */
type CellsOf = (from: number, to: number) => readonly TextCell[];

function shownCells(line: string, start: number, from: number, to: number, secrets: readonly Span[]): readonly TextCell[] {
  const part = line.slice(from, to);
  const cells = maskCells(textCells(part), secretsOfLine(part, start + from, secrets));
  return from === 0 ? cells : cells.map((cell) => ({ ...cell, start: cell.start + from, end: cell.end + from }));
}

/**
 * The first cell to show. It is the start of the line, where the key is, if the mark is visible from there. Otherwise a third of the
 * room is left before the mark.
 */
function windowStart(cells: readonly TextCell[], marked: number, end: number, isWhole: boolean, room: number): number {
  const lead = cellsWidth(cells.slice(0, marked));
  const whole = lead + cellsWidth(cells.slice(marked).filter((cell) => cell.start < end));
  if (isWhole && (lead <= room / 2 || whole <= room - 2)) return 0;
  let first = marked;
  for (let columnsLeft = Math.floor(room / 3); first > 0 && columnsLeft >= cells[first - 1]!.width; first--)
    columnsLeft -= cells[first - 1]!.width;
  return first;
}

/** Moves an offset that is between the two halves of a surrogate pair to the start of the pair. */
function wholeCharacter(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line[offset] ?? '') && /[\ud800-\udbff]/.test(line[offset - 1] ?? '') ? offset - 1 : offset;
}

function shown(cells: readonly TextCell[]): string {
  return cells.map((cell) => cell.shown).join('');
}

/** The spaces, the strokes and the label. An empty mark gets one stroke; something is missing there. */
function underline(cells: readonly TextCell[], { start, end, label, stroke }: LineMark, style: SnippetStyle): string {
  const before = cells.filter((cell) => cell.end <= start);
  const marked = cells.filter((cell) => cell.end > start && cell.start < end);
  const strokes = style.underline(stroke.repeat(Math.max(1, cellsWidth(marked))) + (label === '' ? '' : ` ${label}`), stroke);
  return `${' '.repeat(cellsWidth(before))}${strokes}`;
}
