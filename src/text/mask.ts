import { bisect } from './bisect.ts';
import type { Span } from './source.ts';
import type { TextCell } from './text-cells.ts';

/** What stands in place of a secret: always so wide, however long it is. */
export const MASK = '●●●';

/**
 * The parts of a line that are secret, as offsets into the line. The white space around them is not: indentation stays.
 *
 * @param start where the line begins in its text
 * @param secrets stretches of the text, in order, of which none touches another
 */
export function secretsOfLine(line: string, start: number, secrets: readonly Span[]): Span[] {
  const end = start + line.length;
  const parts: Span[] = [];
  for (let i = bisect(secrets.length, (at) => secrets[at]!.end <= start); i < secrets.length && secrets[i]!.start < end; i++) {
    const from = Math.max(secrets[i]!.start - start, 0);
    const part = line.slice(from, secrets[i]!.end - start);
    const word = part.trim();
    const at = from + part.length - part.trimStart().length;
    if (word !== '') parts.push({ start: at, end: at + word.length });
  }
  return parts;
}

/** A line with its secrets masked. */
export function maskLine(line: string, start: number, secrets: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const part of secretsOfLine(line, start, secrets)) {
    shown += line.slice(at, part.start) + MASK;
    at = part.end;
  }
  return shown + line.slice(at);
}

/** The cells of a line with its secrets masked: each is one cell, whatever it was before. */
export function maskCells(cells: readonly TextCell[], secrets: readonly Span[]): readonly TextCell[] {
  if (secrets.length === 0) return cells;
  const shown: TextCell[] = [];
  let i = 0;
  for (const { start, end } of secrets) {
    while (i < cells.length && cells[i]!.end <= start) shown.push(cells[i++]!);
    const first = i;
    while (i < cells.length && cells[i]!.start < end) i++;
    if (i > first) shown.push({ shown: MASK, width: MASK.length, start: cells[first]!.start, end: cells[i - 1]!.end });
  }
  while (i < cells.length) shown.push(cells[i++]!);
  return shown;
}

/** A text with its secrets masked; it has as many lines as before. */
export function maskText(text: string, secrets: readonly Span[]): string {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const shown = maskLine(line, start, secrets);
    start += line.length + 1;
    return shown;
  });
  return lines.join('\n');
}
