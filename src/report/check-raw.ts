import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { logLine, logPath } from '../text/log-text.ts';
import { rangeOf } from '../text/ranges.ts';

/** One line for each diagnostic, for grep, logs, and editors that jump to places. */
export function renderCheckRaw(files: readonly CheckedFile[]): string {
  return files.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => `${diagnosticLine(diagnostic)}\n`)).join('');
}

/** `configs/a.bu:5:13: error: path not absolute [path/relative]` */
export function diagnosticLine({ code, severity, message, location }: LocatedDiagnostic): string {
  const { start } = rangeOf(location);
  return `${logPath(location.source.name)}:${start.line}:${start.column}: ${severity}: ${logLine(`${message} [${code}]`)}`;
}
