import picocolors from 'picocolors';
import type { CheckedFile, Problem, RelatedPlace } from '../diagnostics/problem.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { LineIndex } from '../text/line-index.ts';
import { logLine, logPath } from '../text/log-text.ts';
import { gutterWidth, type SnippetMark, type SnippetStyle, sourceSnippet } from './source-snippet.ts';

/** How wide the report may be where nobody says: logs have no width. */
const DEFAULT_COLUMNS = 120;

/** A place that belongs to a problem and is at most so many lines off is shown together with it. */
const NEAR = 8;

type Palette = ReturnType<typeof picocolors.createColors>;

/**
 * What was found, for people: each problem with its code, the lines it is in, the places that belong to it, and what to do.
 * Empty where nothing was found; `summaryLine` is not part of it.
 *
 * @param columns of the terminal; 0, which some terminals tell, and undefined stand for an unknown number
 */
export function renderCheckPretty(
  files: readonly CheckedFile[],
  { color, columns }: { color: boolean; columns?: number | undefined },
): string {
  const palette = picocolors.createColors(color);
  const entries = files.flatMap((file) => {
    if (file.problems.length === 0) return [];
    const lines = new LineIndex(file.text);
    return file.problems.map((problem) => entry(problem, file, lines, palette, columns || DEFAULT_COLUMNS));
  });
  return entries.map((rows) => `${rows.join('\n')}\n`).join('\n');
}

function entry(problem: Problem, file: CheckedFile, lines: LineIndex, palette: Palette, columns: number): string[] {
  const paint = severityPaint(problem.severity, palette);
  const gutter = (text: string): string => palette.bold(palette.blue(text));
  const style: SnippetStyle = {
    columns,
    secrets: file.secrets,
    gutter,
    underline: (text, stroke) => palette.bold(stroke === '^' ? paint(text) : palette.blue(text)),
  };
  const name = logPath(file.path);

  const main: SnippetMark = { range: problem.range, label: '', stroke: '^' };
  const far = problem.related.filter((place) => !isNear(place, problem));
  const near = problem.related.filter((place) => isNear(place, problem)).map(relatedMark);
  const digits = gutterWidth(lines, [main, ...problem.related.map(relatedMark)]);
  const indent = ' '.repeat(digits);

  const { line, column } = problem.range.start;
  const rows = [
    `${palette.bold(paint(`${problem.severity}[${logLine(problem.code)}]`))}${palette.bold(`: ${logLine(problem.message)}`)}`,
    `${indent} ${gutter('-->')} ${name}:${line}:${column}`,
  ];
  // there is nothing to show of a file that is empty or could not be read
  if (file.text !== '') rows.push(...sourceSnippet(lines, [main, ...near], digits, style));
  for (const place of far) {
    rows.push(`${indent} ${gutter(':::')} ${name}:${place.range.start.line}:${place.range.start.column}`);
    rows.push(...sourceSnippet(lines, [relatedMark(place)], digits, style));
  }
  const notes = notesOf(problem);
  if (notes.length > 0 && file.text !== '') rows.push(` ${indent} ${gutter('|')}`);
  for (const [word, text] of notes) rows.push(` ${indent} ${gutter('=')} ${palette.bold(word)}: ${logLine(text)}`);
  return rows;
}

function notesOf({ path, help, fix }: Problem): (readonly [word: string, text: string])[] {
  return [
    ...(path === undefined || path === '' ? [] : [['path', path] as const]),
    ...(help === undefined ? [] : [['help', help] as const]),
    ...(fix === undefined ? [] : [['fix', `${fix.description} (--fix)`] as const]),
  ];
}

function isNear({ range }: RelatedPlace, problem: Problem): boolean {
  const { start, end } = problem.range;
  return range.start.line >= start.line - NEAR && range.end.line <= end.line + NEAR;
}

function relatedMark({ range, message }: RelatedPlace): SnippetMark {
  return { range, label: logLine(message), stroke: '-' };
}

function severityPaint(severity: Severity, { red, yellow, cyan }: Palette): (text: string) => string {
  return { error: red, warning: yellow, info: cyan }[severity];
}

/** `checked 30 files: 12 errors, 3 warnings in 10 files; 4 can be fixed with --fix` */
export function summaryLine(files: readonly CheckedFile[]): string {
  const problems = files.flatMap((file) => file.problems);
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [severity === 'info' ? `${count} info` : counted(count, severity)];
  });
  if (counts.length === 0) return `checked ${counted(files.length, 'file')}: no problems`;
  const affected = files.filter((file) => file.problems.length > 0).length;
  const fixable = problems.filter((problem) => problem.fix !== undefined).length;
  const fixes = fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`;
  return `checked ${counted(files.length, 'file')}: ${counts.join(', ')} in ${counted(affected, 'file')}${fixes}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
