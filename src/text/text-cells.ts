import { commandBreaks } from './log-text.ts';
import { visibleText } from './visible-text.ts';

/** One user-perceived character (grapheme), as a terminal displays it. */
export interface TextCell {
  readonly shown: string;
  /** The number of terminal columns. */
  readonly width: number;
  /** The UTF-16 offsets in the line: `start` inclusive, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const TAB_STOP = 4;

/**
 * Splits a line of source text into the cells that a terminal displays. Tabs become spaces, and neither the terminal nor a CI
 * system interprets any part of the result as a command.
 *
 * A character in a block of wide characters (East Asian Width in Unicode) and an emoji take two columns. A package would know
 * a few more rare characters; without it, an underline can be off by one column.
 */
export function textCells(line: string): TextCell[] {
  const cells: TextCell[] = [];
  const breaks = new Set(commandBreaks(line));
  let column = 0;
  for (const { index, segment } of segments(line)) {
    const visible = segment === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : visibleText(segment);
    const shown = breaks.has(index) ? ` ${visible}` : visible;
    const width = shownWidth(shown, segment);
    column += width;
    cells.push({ shown, width, start: index, end: index + segment.length });
  }
  return cells;
}

export function cellsWidth(cells: readonly TextCell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function segments(line: string): Iterable<{ readonly index: number; readonly segment: string }> {
  // Most lines are ASCII, where each character is a segment. This is many times faster than the segmenter.
  if (/^[\x20-\x7e\t]*$/.test(line)) return Array.from(line, (segment, index) => ({ index, segment }));
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line);
}

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u;

function shownWidth(shown: string, segment: string): number {
  // A character that `visibleText` replaced is shown as characters of one column each.
  if (shown !== segment) return shown.length;
  if (NO_WIDTH.test(shown)) return 0;
  return EMOJI.test(shown) || isWide(shown.codePointAt(0)!) ? 2 : 1;
}

/** Hangul, kana, East Asian ideographs with their punctuation, and full-width forms. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return WIDE.some(([first, last]) => code >= first && code <= last);
}
