import type { LineIndex, Range } from '../text/line-index.ts';
import { maskCells, secretsOfLine } from '../text/mask.ts';
import type { Span } from '../text/source.ts';
import { cellsWidth, type TextCell, textCells } from '../text/text-cells.ts';

/** A place to underline. */
export interface SnippetMark {
  readonly range: Range;
  /** What stands beside the underline. */
  readonly label: string;
  /** What the underline is made of: `^` for what is meant, `-` for what belongs to it. */
  readonly stroke: '^' | '-';
}

export interface SnippetStyle {
  /** Columns of the terminal. */
  readonly columns: number;
  /** Stretches of the text that are not shown, in order. */
  readonly secrets?: readonly Span[] | undefined;
  readonly gutter: (text: string) => string;
  readonly underline: (text: string, stroke: '^' | '-') => string;
}

/** Lines shown before and after one that is meant: enough to see the key or the list item that it stands in. */
const CONTEXT = 1;

/** However narrow the terminal, something of the source has to be there. */
const NARROWEST = 20;

/** An underline of one line: UTF-16 units from its start. */
interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly stroke: '^' | '-';
}

/** The digits that the line numbers of these places need, with the lines around them. */
export function gutterWidth(lines: LineIndex, marks: readonly SnippetMark[]): number {
  return String(shownLines(lines, [...lineMarks(lines, marks).keys()]).at(-1) ?? 1).length;
}

/**
 * The lines of the source that the marks are in, each with its number and its underlines. Of a stretch of many lines the first
 * and the last are shown, underlined as far as it goes; of what only belongs to it, the first.
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
    const here = byLine.get(number) ?? [];
    const line = lines.line(number);
    const cells = cutLine(line, here[0], room, (from, to) => shownCells(line, lines.start(number), from, to, style.secrets ?? []));
    rows.push(` ${style.gutter(String(number).padStart(digits))} ${style.gutter('|')} ${shown(cells)}`.trimEnd());
    for (const mark of here) rows.push(` ${bar} ${underline(cells, mark, style)}`);
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
      // where it begins is enough of what is only referred to
      add(start.line, { start: start.column - 1, end: lines.line(start.line).length, label, stroke });
    } else {
      const last = lines.line(end.line);
      add(start.line, { start: start.column - 1, end: lines.line(start.line).length, label: '', stroke });
      add(end.line, { start: last.search(/\S|$/), end: end.column - 1, label, stroke });
    }
  }
  return byLine;
}

/** A range without the line ends behind it: a block of YAML ends where the next one begins. */
function trimmed(lines: LineIndex, { start, end }: Range): Range {
  const text = lines.text.slice(start.offset, end.offset);
  const kept = text.trimEnd();
  return lines.range(start.offset, /[\r\n]/.test(text.slice(kept.length)) ? start.offset + kept.length : end.offset);
}

/** The lines that are meant, those around them unless they are blank, and no gap of a single line. */
function shownLines(lines: LineIndex, marked: readonly number[]): number[] {
  const numbers = new Set<number>();
  for (const line of marked) {
    for (let at = line - CONTEXT; at <= line + CONTEXT; at++) {
      if (at === line || (at >= 1 && lines.line(at).trim() !== '')) numbers.add(at);
    }
  }
  for (const line of [...numbers]) if (numbers.has(line + 2)) numbers.add(line + 1);
  return [...numbers].sort((a, b) => a - b);
}

const ELLIPSIS = '…';

/** A line, or what there is room for around its first mark. */
function cutLine(line: string, mark: LineMark | undefined, room: number, cellsOf: CellsOf): readonly TextCell[] {
  if (line.length <= 4 * room) {
    const cells = cellsOf(0, line.length);
    if (cellsWidth(cells) <= room) return cells;
  }
  // a line may be 100 kB of base64: what is far from the place is not looked at
  const from = mark?.start ?? 0;
  const sliceStart = wholeCharacter(line, Math.max(0, from - room));
  const sliceEnd = wholeCharacter(line, Math.min(line.length, from + 4 * room));
  const near = cellsOf(sliceStart, sliceEnd);

  let first = near.findIndex((cell) => cell.end > from);
  if (first < 0) first = near.length;
  first = windowStart(near, first, mark?.end ?? 0, sliceStart === 0, room);
  const isCutBefore = first > 0 || sliceStart > 0;

  let last = first;
  for (let left = room - 2; last < near.length && left >= near[last]!.width; last++) left -= near[last]!.width;
  const isCutAfter = last < near.length || sliceEnd < line.length;

  const start = near[first]?.start ?? sliceEnd;
  const end = near[last - 1]?.end ?? start;
  return [
    ...(isCutBefore ? [{ shown: ELLIPSIS, width: 1, start: 0, end: start }] : []),
    ...near.slice(first, last),
    ...(isCutAfter ? [{ shown: ELLIPSIS, width: 1, start: end, end: line.length }] : []),
  ];
}

/** The cells of a part of a line, as they are shown. */
type CellsOf = (from: number, to: number) => readonly TextCell[];

function shownCells(line: string, start: number, from: number, to: number, secrets: readonly Span[]): readonly TextCell[] {
  const part = line.slice(from, to);
  const cells = maskCells(textCells(part), secretsOfLine(part, start + from, secrets));
  return from === 0 ? cells : cells.map((cell) => ({ ...cell, start: cell.start + from, end: cell.end + from }));
}

/** The start of the line where the place can be seen from there: the key stands there. Else a third of the room is before it. */
function windowStart(near: readonly TextCell[], meant: number, end: number, isWhole: boolean, room: number): number {
  const lead = cellsWidth(near.slice(0, meant));
  const whole = lead + cellsWidth(near.slice(meant).filter((cell) => cell.start < end));
  if (isWhole && (lead <= room / 2 || whole <= room - 2)) return 0;
  let first = meant;
  for (let left = Math.floor(room / 3); first > 0 && left >= near[first - 1]!.width; first--) left -= near[first - 1]!.width;
  return first;
}

/** Not between the two halves of a character. */
function wholeCharacter(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line[at] ?? '') && /[\ud800-\udbff]/.test(line[at - 1] ?? '') ? at - 1 : at;
}

function shown(cells: readonly TextCell[]): string {
  return cells.map((cell) => cell.shown).join('');
}

/** The spaces, the strokes, and the label. An empty stretch has one stroke: there something is missing. */
function underline(cells: readonly TextCell[], { start, end, label, stroke }: LineMark, style: SnippetStyle): string {
  const before = cells.filter((cell) => cell.end <= start);
  const meant = cells.filter((cell) => cell.end > start && cell.start < end);
  const strokes = style.underline(stroke.repeat(Math.max(1, cellsWidth(meant))) + (label === '' ? '' : ` ${label}`), stroke);
  return `${' '.repeat(cellsWidth(before))}${strokes}`;
}
