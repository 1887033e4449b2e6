import { bisect } from './bisect.ts';
import type { Span } from './source.ts';
import type { TextCell } from './text-cells.ts';

/** Replaces a secret. It has the same width for every secret, so it does not reveal the length. */
export const MASK = '●●●';

/**
 * The secret parts of a line, as offsets in the line. White space around a secret is not masked, so indentation stays.
 *
 * @param start the offset of the line in its text
 * @param secrets spans of the text, sorted, none of which touches another
 */
export function secretsOfLine(line: string, start: number, secrets: readonly Span[]): Span[] {
  const end = start + line.length;
  const parts: Span[] = [];
  for (let i = bisect(secrets.length, (index) => secrets[index]!.end <= start); i < secrets.length && secrets[i]!.start < end; i++) {
    const from = Math.max(secrets[i]!.start - start, 0);
    const part = line.slice(from, secrets[i]!.end - start);
    const word = part.trim();
    const wordStart = from + part.length - part.trimStart().length;
    if (word !== '') parts.push({ start: wordStart, end: wordStart + word.length });
  }
  return parts;
}

/** A line with its secrets masked. */
export function maskLine(line: string, start: number, secrets: readonly Span[]): string {
  let shown = '';
  let shownUpTo = 0;
  for (const part of secretsOfLine(line, start, secrets)) {
    shown += line.slice(shownUpTo, part.start) + MASK;
    shownUpTo = part.end;
  }
  return shown + line.slice(shownUpTo);
}

/** The cells of a line with its secrets masked. Each secret becomes one cell. */
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

/** A text with its secrets masked. The number of lines does not change. */
export function maskText(text: string, secrets: readonly Span[]): string {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const shown = maskLine(line, start, secrets);
    start += line.length + 1;
    return shown;
  });
  return lines.join('\n');
}
