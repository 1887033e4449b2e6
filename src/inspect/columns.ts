import { largest } from '../text/largest.ts';
import { logLine } from '../text/log-text.ts';
import { cellsWidth, textCells } from '../text/text-cells.ts';
import { type Look, signsOf } from './look.ts';

/** The number of columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return cellsWidth(textCells(text));
}

/** A text of a config as a terminal may show it, filled up with spaces to a width. */
export function padded(text: string, width: number, end: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return end === 'right' ? text + space : space + text;
}

/** Cuts a text to a width, with a sign that it was cut. */
export function cutTo(text: string, width: number | undefined, look: Pick<Look, 'unicode'>): string {
  if (width === undefined || widthOf(text) <= width) return text;
  const { cut } = signsOf(look);
  let shown = '';
  let used = widthOf(cut);
  for (const cell of textCells(text)) {
    used += cell.width;
    if (used > width) break;
    shown += cell.shown;
  }
  return shown + cut;
}

/** The widest column but the last one, in characters: a longer text moves what is behind it in its own row only. */
const WIDEST = 48;

/**
 * Rows of texts in columns, each indented by two spaces. The last column is cut at the width of the terminal.
 *
 * @param rightAligned the numbers of columns with numbers
 */
export function table(rows: readonly (readonly string[])[], look: Look, rightAligned: readonly number[] = []): string[] {
  const shown = rows.map((row) => row.map(logLine));
  const count = largest(shown.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.min(WIDEST, largest(shown.map((row) => widthOf(row[i] ?? '')))));
  return shown.map((row) => {
    const last = row.findLastIndex((cell) => cell !== '');
    const cells = row.slice(0, last + 1).map((cell, i) => {
      if (rightAligned.includes(i)) return padded(cell, widths[i]!, 'left');
      return i === last ? cell : padded(cell, widths[i]!);
    });
    return cutTo(`  ${cells.join('  ')}`, look.columns, look);
  });
}
