import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { textBytes } from '../text/byte-text.ts';
import { logLine, logPath, logText } from '../text/log-text.ts';
import { maskCells, secretsOfLine } from '../text/mask.ts';
import type { Span } from '../text/source.ts';
import { cellsWidth, textCells } from '../text/text-cells.ts';
import { renderPretty, type ViewLine } from './pretty.ts';

/**
 * The report of the drop-in command as the log of a run over many configs may show it: nothing that a config says acts on a
 * terminal or a CI system, and its secrets are masked.
 *
 * @param name what the report calls the source
 * @param text the source
 * @param secrets stretches of it that are not shown, in order
 */
export function renderLogPretty(report: Report, name: string, text: string, secrets: readonly Span[], color: boolean): Uint8Array {
  const starts = lineStarts(text);
  const view: ViewLine = (_, number, column) => {
    const start = starts[number - 1]!;
    const line = text.slice(start, (starts[number] ?? text.length + 1) - 1).replace(/\r$/, '');
    const parts = secretsOfLine(line, start, secrets);
    // most lines: what follows takes long for one of 100 kB
    if (parts.length === 0 && /^[\x20-\x7e]*$/.test(line) && !line.includes('##')) {
      return { shown: line, indent: column - 1, length: line.slice(column - 1).search(/ |$/) };
    }
    const cells = maskCells(textCells(line), parts);
    const from = offsetOf(line, column);
    const to = from + line.slice(from).search(/\s|$/);
    return {
      shown: cells.map(({ shown }) => shown).join(''),
      indent: cellsWidth(cells.filter(({ end }) => end <= from)),
      length: cellsWidth(cells.filter(({ start, end }) => end > from && start < to)),
    };
  };
  return renderPretty(logReport(report), logPath(name), textBytes(text), color, view);
}

/** A report whose words a log may show. */
export function logReport(report: Report): Diagnostic[] {
  return report.map((diagnostic) => ({
    ...diagnostic,
    message: logText(diagnostic.message),
    help: diagnostic.help === undefined ? undefined : logLine(diagnostic.help),
    path: diagnostic.path.map((step) => (typeof step === 'string' ? logLine(step) : step)),
  }));
}

/** A column counts characters. */
function offsetOf(line: string, column: number): number {
  return Array.from(line)
    .slice(0, column - 1)
    .join('').length;
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}
