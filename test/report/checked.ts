import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { LineIndex, type Range } from '../../src/text/line-index.ts';
import type { Source, Span } from '../../src/text/source.ts';
import { sourceOf } from '../source-of.ts';

/** A diagnostic of a test, with places of the text that `checked` makes a source of. */
export interface Problem extends Omit<Diagnostic, 'location' | 'related' | 'fix'> {
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fix?: { readonly description: string; readonly edits: readonly { readonly span: Span; readonly text: string }[] };
}

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
  return { code: 'mode/decimal', severity: 'error', message: 'what is wrong', path: [], related: [], range, ...more };
}

export function checked(path: string, text: string, ...problems: Problem[]): CheckedFile {
  const source = sourceOf(text, path);
  return { source, diagnostics: problems.map((one) => located(one, source)) };
}

/** A file with stretches that hold secrets. */
export function withSecrets(file: CheckedFile, secrets: readonly Span[]): CheckedFile {
  return { ...file, secrets: new Map([[file.source, secrets]]) };
}

function located({ range, related, fix, ...rest }: Problem, source: Source): LocatedDiagnostic {
  const locationOf = ({ start, end }: Range) => ({ source, span: { start: start.offset, end: end.offset } });
  return {
    ...rest,
    location: locationOf(range),
    related: related.map((place) => ({ message: place.message, location: locationOf(place.range) })),
    fix: fix && { ...fix, edits: fix.edits.map((edit) => ({ ...edit, source })) },
  };
}
