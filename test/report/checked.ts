import type { CheckedFile, Problem } from '../../src/diagnostics/problem.ts';
import { LineIndex, type Range } from '../../src/text/line-index.ts';

/** The place of a piece of a text: its `nth` occurrence, from 0. */
export function placeOf(text: string, piece: string, nth = 0): Range {
  let at = text.indexOf(piece);
  for (let i = 0; i < nth; i++) at = text.indexOf(piece, at + 1);
  if (at < 0) throw new Error(`no ${JSON.stringify(piece)} in ${JSON.stringify(text)}`);
  return new LineIndex(text).range(at, at + piece.length);
}

/** A problem about a piece of a text, or about a range of it. */
export function problem(text: string, at: string | Range, more: Partial<Problem> = {}): Problem {
  const range = typeof at === 'string' ? placeOf(text, at) : at;
  return { code: 'mode/decimal', severity: 'error', message: 'what is wrong', related: [], range, ...more };
}

export function checked(path: string, text: string, ...problems: Problem[]): CheckedFile {
  return { path, text, problems };
}
