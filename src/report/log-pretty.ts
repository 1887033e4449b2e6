import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { logLine, logPath, logText } from '../text/log-text.ts';
import { maskCells, secretsOfLine } from '../text/mask.ts';
import type { Source, Span } from '../text/source.ts';
import { cellsWidth, textCells } from '../text/text-cells.ts';
import { renderPretty, type ViewLine } from './pretty.ts';

/**
 * The report of the drop-in command, made safe for the log of a run over many configs: terminals and CI systems do not interpret any
 * part of the configs, and secrets are masked.
 *
 * @param secrets the spans of the source to mask, sorted
 */
export function renderLogPretty(report: Report, secrets: readonly Span[], color: boolean): Uint8Array {
  const view: ViewLine = (source, _, number, column) => {
    const { start, line } = textLine(source, number);
    const parts = secretsOfLine(line, start, secrets);
    // Most lines are plain. The cells of a line of 100 kB would take long.
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
  return renderPretty(logReport(report), color, { showName: logPath, view });
}

/** A report whose texts are safe in a log. */
export function logReport(report: Report): Diagnostic[] {
  return report.map((diagnostic) => ({
    ...diagnostic,
    message: logText(diagnostic.message),
    help: diagnostic.help === undefined ? undefined : logLine(diagnostic.help),
    path: diagnostic.path.map((step) => (typeof step === 'string' ? logLine(step) : step)),
  }));
}

/** The UTF-16 offset of a column, which counts characters (code points). */
function offsetOf(line: string, column: number): number {
  return Array.from(line)
    .slice(0, column - 1)
    .join('').length;
}

/** A line without its line end, and its offset in the text. */
function textLine(source: Source, number: number): { readonly start: number; readonly line: string } {
  const starts = startsOf.get(source) ?? lineStarts(source.text);
  startsOf.set(source, starts);
  const start = starts[number - 1]!;
  return { start, line: source.text.slice(start, (starts[number] ?? source.text.length + 1) - 1).replace(/\r$/, '') };
}

const startsOf = new WeakMap<Source, readonly number[]>();

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}
