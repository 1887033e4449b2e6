import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { showPath } from '../text/path.ts';

/** A report as `--raw-errors` prints it: one line for each diagnostic, equal to upstream's line. */
export function renderRaw(report: Report): string {
  return report.map((diagnostic) => `${rawLine(diagnostic)}\n`).join('');
}

/** `error at $.storage.files.0.path, line 5 col 13: path not absolute` */
export function rawLine({ severity, path, mark, message }: Diagnostic): string {
  const place = [...(path.length > 0 ? [showPath(path)] : []), ...(mark ? [`line ${mark.line} col ${mark.column}`] : [])].join(', ');
  return `${severity}${place === '' ? '' : ` at ${place}`}: ${message}`;
}
