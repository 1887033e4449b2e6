import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { joinBytes, textBytes } from '../text/byte-text.ts';
import { showPath } from '../text/path.ts';
import { pushAll } from '../text/push-all.ts';
import type { Location, Mark, Source } from '../text/source.ts';
import { visibleText } from '../text/visible-text.ts';
import { rawLine } from './raw.ts';

const COLORS = { red: '\u001b[1;31m', yellow: '\u001b[1;33m', cyan: '\u001b[1;36m', blue: '\u001b[1;34m', reset: '\u001b[0m' } as const;
type Color = keyof typeof COLORS;

const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** A line as it is shown, and the indentation and length of the underline below it. */
export interface LineView {
  readonly shown: string | Uint8Array;
  readonly indent: number;
  readonly length: number;
}

/** Returns the view of a line. `number` is from 1; `column` is that of the diagnostic, or 1 if the diagnostic is not in this line. */
export type ViewLine = (source: Source, line: Uint8Array, number: number, column: number) => LineView;

/** How a report shows file names and source lines. */
export interface PrettyLook {
  readonly showName: (name: string) => string;
  readonly view: ViewLine;
}

/** The number of lines shown before and after that of the diagnostic. */
const CONTEXT = 2;

/**
 * The drop-in's report for people: each diagnostic with its place and the lines around it.
 *
 * The source lines are copied byte by byte, whatever their encoding, so the result is bytes too. Lines that start with `  = help:` are
 * ours, and show invisible characters (`<U+FEFF>`). All other lines are equal to upstream's, including underlines that are too far to the
 * right after wide characters: upstream uses a column, which counts characters, as a number of bytes.
 *
 * @param look how file names and source lines are shown; unchanged by default
 */
export function renderPretty(report: Report, color: boolean, { showName, view }: PrettyLook = AS_WRITTEN): Uint8Array {
  const paint = (text: string, name: Color): string => (color ? `${COLORS[name]}${text}${COLORS.reset}` : text);
  const lines = new Map<Source, readonly Uint8Array[]>();
  const linesOf = (source: Source): readonly Uint8Array[] => {
    const split = lines.get(source) ?? splitLines(source.bytes);
    lines.set(source, split);
    return split;
  };
  const parts: (string | Uint8Array)[] = [];
  for (const [i, diagnostic] of report.entries()) {
    if (i > 0) parts.push('\n');
    const { mark } = diagnostic;
    const source = diagnostic.location && fileOf(diagnostic.location);
    if (mark && source && isInside(mark, linesOf(source))) {
      const place = `${showName(source.name)}:${mark.line}:${mark.column}`;
      pushAll(
        parts,
        entryParts(diagnostic, mark, place, linesOf(source), paint, (...line) => view(source, ...line)),
      );
    } else parts.push(`${rawLine(diagnostic)}\n`);
    if (diagnostic.help !== undefined) parts.push(`  = help: ${visibleText(diagnostic.help)}\n`);
  }
  return join(parts);
}

/** The file that contains a location. The mark of a diagnostic counts lines of this file, even if the location is in an embedded config. */
function fileOf({ source }: Location): Source {
  return source.parent ? fileOf(source.parent) : source;
}

/** False if the mark is outside the text, for example after the end of its line. Upstream then prints only the raw line. */
function isInside({ line, column }: Mark, lines: readonly Uint8Array[]): boolean {
  return line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length;
}

function entryParts(
  { severity, path, message }: Diagnostic,
  { line, column }: Mark,
  place: string,
  lines: readonly Uint8Array[],
  paint: (text: string, name: Color) => string,
  view: (line: Uint8Array, number: number, column: number) => LineView,
): (string | Uint8Array)[] {
  const first = Math.max(1, line - CONTEXT);
  const last = Math.min(lines.length, line + CONTEXT);
  const width = String(last).length;
  const gutter = ` ${' '.repeat(width)} |`;
  const parts: (string | Uint8Array)[] = [
    `${paint(severity, SEVERITY_COLORS[severity])}${path.length > 0 ? `[${showPath(path)}]` : ''}:\n`,
    `  ${paint('-->', 'blue')} ${place}\n`,
    `${gutter}\n`,
  ];
  for (let number = first; number <= last; number++) {
    const { shown, indent, length } = view(lines[number - 1]!, number, number === line ? column : 1);
    parts.push(` ${paint(String(number).padStart(width), 'blue')} | `, shown, '\n');
    if (number === line) parts.push(`${gutter} ${' '.repeat(indent)}${paint('^'.repeat(length), 'blue')} ${message}\n`);
  }
  parts.push(`${gutter}\n`);
  return parts;
}

const AS_WRITTEN: PrettyLook = {
  showName: (name) => name,
  view: (_, line, __, column) => ({ shown: line, indent: column - 1, length: wordLength(line.subarray(column - 1)) }),
};

/** The number of bytes before the first white space, as Go's unicode.IsSpace defines it. */
function wordLength(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) return i;
    if (byte >= 0xc2 && isWideSpace(bytes, i)) return i;
  }
  return bytes.length;
}

/** True for non-ASCII white space in UTF-8: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000. */
function isWideSpace(bytes: Uint8Array, start: number): boolean {
  const [a, b, c] = [bytes[start]!, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0];
  if (a === 0xc2) return b === 0x85 || b === 0xa0;
  if (a === 0xe1) return b === 0x9a && c === 0x80;
  if (a === 0xe2 && b === 0x80) return (c >= 0x80 && c <= 0x8a) || c === 0xa8 || c === 0xa9 || c === 0xaf;
  return (a === 0xe2 && b === 0x81 && c === 0x9f) || (a === 0xe3 && b === 0x80 && c === 0x80);
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

function join(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return joinBytes(parts.map((part) => (typeof part === 'string' ? textBytes(part) : part)));
}
