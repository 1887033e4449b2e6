import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { showPath } from '../text/path.ts';

/** A report as `--raw-errors` prints it: one line each, upstream's to the letter. */
export function renderRaw(report: Report): string {
  return report.map((diagnostic) => `${rawLine(diagnostic)}\n`).join('');
}

/** `error at $.storage.files.0.path, line 5 col 13: path not absolute` */
export function rawLine({ severity, path, mark, message }: Diagnostic): string {
  const at = [...(path.length > 0 ? [showPath(path)] : []), ...(mark ? [`line ${mark.line} col ${mark.column}`] : [])].join(', ');
  return `${severity}${at === '' ? '' : ` at ${at}`}: ${message}`;
}
