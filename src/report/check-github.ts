import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { pushAll } from '../text/push-all.ts';
import { rangeOf } from '../text/ranges.ts';
import { visibleText } from '../text/visible-text.ts';
import { diagnosticLine } from './check-raw.ts';

/** The number of annotations of one kind that GitHub shows for a step. It silently drops the rest. */
const LIMIT = 10;

/** The most severe first, because GitHub also limits the annotations of the whole job. */
const COMMANDS: readonly (readonly [severity: Severity, command: string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
];

/**
 * GitHub workflow commands: the annotations that GitHub shows, followed by all diagnostics, in one group of log lines for each file.
 */
export function renderCheckGithub(files: readonly CheckedFile[]): string {
  const all = files.flatMap((file) => file.diagnostics);
  const rows: string[] = [];
  for (const [severity, command] of COMMANDS) {
    const ofSeverity = all.filter((diagnostic) => diagnostic.severity === severity);
    pushAll(
      rows,
      ofSeverity.slice(0, LIMIT).map((diagnostic) => annotation(command, diagnostic)),
    );
    if (ofSeverity.length > LIMIT) rows.push(`GitHub shows ${LIMIT} of ${ofSeverity.length} ${command}s of a step; all are listed below`);
  }
  for (const { source, diagnostics } of files) {
    if (diagnostics.length === 0) continue;
    rows.push(`::group::${data(visibleText(source.name))} (${diagnostics.length})`);
    for (const diagnostic of diagnostics) rows.push(diagnosticLine(diagnostic));
    rows.push('::endgroup::');
  }
  return rows.map((row) => `${row}\n`).join('');
}

function annotation(command: string, { code, message, help, location }: LocatedDiagnostic): string {
  const path = location.source.name;
  const { start, end } = rangeOf(location);
  const isFile = path !== '<stdin>';
  const text = [isFile ? message : `${path}:${start.line}:${start.column}: ${message}`, ...(help === undefined ? [] : [`help: ${help}`])];
  const properties: Record<string, string | number> = {
    ...(isFile ? { file: path, line: start.line, endLine: end.line } : {}),
    // GitHub refuses columns for an annotation of several lines.
    ...(isFile && start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(visibleText(String(value)))}`);
  return `::${command} ${list.join(',')}::${data(text.map(visibleText).join('\n'))}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

function data(text: string): string {
  return text.replace(/[%\r\n]/g, (char) => ESCAPES[char]!);
}

function property(text: string): string {
  return text.replace(/[%\r\n:,]/g, (char) => ESCAPES[char]!);
}
