import picocolors from 'picocolors';
import type { CheckedFile, Secrets } from '../diagnostics/checked-file.ts';
import type { LocatedDiagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { largest } from '../text/largest.ts';
import { logLine, logPath } from '../text/log-text.ts';
import { showPath } from '../text/path.ts';
import { pushAll } from '../text/push-all.ts';
import { lineIndexOf, rangeOf } from '../text/ranges.ts';
import type { Location, Source } from '../text/source.ts';
import { gutterWidth, type SnippetMark, sourceSnippet } from './source-snippet.ts';

/** The width of the report in columns if the width of the terminal is unknown, as in a log. */
const DEFAULT_COLUMNS = 120;

/** A related place at most this many lines away is shown in the same snippet as the problem. */
const NEAR = 8;

type Palette = ReturnType<typeof picocolors.createColors>;

/**
 * The report for people: each problem with its code, its source lines, the related places, and the help. Empty if there are no
 * problems. `summaryLine` is not included.
 *
 * @param columns the width of the terminal; 0, which some terminals report, and undefined mean that it is unknown
 */
export function renderCheckPretty(
  files: readonly CheckedFile[],
  { color, columns }: { color: boolean; columns?: number | undefined },
): string {
  const palette = picocolors.createColors(color);
  const entries = files.flatMap(({ diagnostics, secrets }) =>
    diagnostics.map((diagnostic) => entry(diagnostic, secrets, palette, columns || DEFAULT_COLUMNS)),
  );
  return entries.map((rows) => `${rows.join('\n')}\n`).join('\n');
}

function entry(diagnostic: LocatedDiagnostic, secrets: Secrets | undefined, palette: Palette, columns: number): string[] {
  const { code, severity, message, location, related = [] } = diagnostic;
  const { source } = location;
  const paint = severityPaint(severity, palette);
  const gutter = (text: string): string => palette.bold(palette.blue(text));
  const style = {
    columns,
    gutter,
    underline: (text: string, stroke: '^' | '-') => palette.bold(stroke === '^' ? paint(text) : palette.blue(text)),
  };
  const main: SnippetMark = { range: rangeOf(location), label: '', stroke: '^' };
  const farPlaces = related.filter((place) => !isNear(place, diagnostic));
  const near = related.filter((place) => isNear(place, diagnostic)).map(relatedMark);
  const digits = largest(
    related.map((place) => gutterWidth(lineIndexOf(place.location.source), [relatedMark(place)])),
    gutterWidth(lineIndexOf(source), [main]),
  );
  const indent = ' '.repeat(digits);
  const placeLine = (arrow: string, shown: Location): string => {
    const { line, column } = rangeOf(shown).start;
    return `${indent} ${gutter(arrow)} ${logPath(shown.source.name)}:${line}:${column}`;
  };
  const snippet = (shown: Source, marks: readonly SnippetMark[]): string[] =>
    sourceSnippet(lineIndexOf(shown), marks, digits, { ...style, secrets: secrets?.get(shown) });

  const rows = [
    `${palette.bold(paint(`${severity}[${logLine(code)}]`))}${palette.bold(`: ${logLine(message)}`)}`,
    placeLine('-->', location),
  ];
  // An empty file, or one that could not be read, has no lines to show.
  if (source.text !== '') pushAll(rows, snippet(source, [main, ...near]));
  for (const related of farPlaces)
    pushAll(rows, [placeLine(':::', related.location), ...snippet(related.location.source, [relatedMark(related)])]);
  const notes = notesOf(diagnostic);
  if (notes.length > 0 && source.text !== '') rows.push(` ${indent} ${gutter('|')}`);
  for (const [word, text] of notes) rows.push(` ${indent} ${gutter('=')} ${palette.bold(word)}: ${logLine(text)}`);
  return rows;
}

function notesOf({ path, help, fix, notes = [], includedFrom = [] }: LocatedDiagnostic): (readonly [word: string, text: string])[] {
  return [
    ...(path.length === 0 ? [] : [['path', showPath(path)] as const]),
    ...notes.map((note) => ['note', note] as const),
    ...includedFrom.map((place) => ['note', `included from ${place.source.name}:${rangeOf(place).start.line}`] as const),
    ...(help === undefined ? [] : [['help', help] as const]),
    ...(fix === undefined ? [] : [['fix', `${fix.description} (--fix)`] as const]),
  ];
}

function isNear({ location }: RelatedPlace, diagnostic: LocatedDiagnostic): boolean {
  if (location.source !== diagnostic.location.source) return false;
  const { start, end } = rangeOf(diagnostic.location);
  const range = rangeOf(location);
  return range.start.line >= start.line - NEAR && range.end.line <= end.line + NEAR;
}

function relatedMark({ location, message }: RelatedPlace): SnippetMark {
  return { range: rangeOf(location), label: logLine(message), stroke: '-' };
}

function severityPaint(severity: Severity, { red, yellow, cyan }: Palette): (text: string) => string {
  return { error: red, warning: yellow, info: cyan }[severity];
}

/** `checked 30 files: 12 errors, 3 warnings in 10 files; 4 can be fixed with --fix` */
export function summaryLine(files: readonly CheckedFile[]): string {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [severity === 'info' ? `${count} info` : counted(count, severity)];
  });
  if (counts.length === 0) return `checked ${counted(files.length, 'file')}: no problems`;
  const affected = files.filter((file) => file.diagnostics.length > 0).length;
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const fixes = fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`;
  return `checked ${counted(files.length, 'file')}: ${counts.join(', ')} in ${counted(affected, 'file')}${fixes}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
