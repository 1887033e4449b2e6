import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { joinBytes, textBytes } from '../text/byte-text.ts';
import { showPath } from '../text/path.ts';
import type { Location, Mark, Source } from '../text/source.ts';
import { rawLine } from './raw.ts';

const COLORS = { red: '\u001b[1;31m', yellow: '\u001b[1;33m', cyan: '\u001b[1;36m', blue: '\u001b[1;34m', reset: '\u001b[0m' } as const;
type Color = keyof typeof COLORS;

const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** A line as it is shown, and the underline below it: how far it is indented, and how long it is. */
export interface LineView {
  readonly shown: string | Uint8Array;
  readonly indent: number;
  readonly length: number;
}

/** How a line is shown, by its number from 1. `column` is the place that is meant, 1 where there is none in it. */
export type ViewLine = (source: Source, line: Uint8Array, number: number, column: number) => LineView;

/** How a report shows what it quotes. */
export interface PrettyLook {
  readonly showName: (name: string) => string;
  readonly view: ViewLine;
}

/** Lines shown before and after the one that is meant. */
const CONTEXT = 2;

/**
 * A report as people read it: each entry with its place and the lines around it.
 *
 * The lines are quoted byte by byte as they stand in the source, whatever its encoding, so the result is bytes too.
 * Lines that begin with `  = help:` are ours; all else is upstream's, an underline included that stands too far right behind
 * wide characters: a column counts characters, and is used as a count of bytes.
 *
 * @param look how names of files and lines of text are shown; default: as they are
 */
export function renderPretty(report: Report, color: boolean, { showName, view }: PrettyLook = AS_WRITTEN): Uint8Array {
  const paint = (text: string, by: Color): string => (color ? `${COLORS[by]}${text}${COLORS.reset}` : text);
  const lines = new Map<Source, readonly Uint8Array[]>();
  const linesOf = (source: Source): readonly Uint8Array[] => {
    const known = lines.get(source) ?? splitLines(source.bytes);
    lines.set(source, known);
    return known;
  };
  const parts: (string | Uint8Array)[] = [];
  for (const [i, diagnostic] of report.entries()) {
    if (i > 0) parts.push('\n');
    const { mark } = diagnostic;
    const source = diagnostic.location && fileOf(diagnostic.location);
    if (mark && source && isInside(mark, linesOf(source))) {
      const place = `${showName(source.name)}:${mark.line}:${mark.column}`;
      parts.push(...entryParts(diagnostic, mark, place, linesOf(source), paint, (...line) => view(source, ...line)));
    } else parts.push(`${rawLine(diagnostic)}\n`);
    if (diagnostic.help !== undefined) parts.push(`  = help: ${diagnostic.help}\n`);
  }
  return join(parts);
}

/** The file that a place is in: a mark counts in its lines, even for what is in an embedded config. */
function fileOf({ source }: Location): Source {
  return source.parent ? fileOf(source.parent) : source;
}

/** Upstream prints the plain line where the place is behind the end of its line, or nowhere. */
function isInside({ line, column }: Mark, lines: readonly Uint8Array[]): boolean {
  return line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length;
}

function entryParts(
  { severity, path, message }: Diagnostic,
  { line, column }: Mark,
  place: string,
  lines: readonly Uint8Array[],
  paint: (text: string, by: Color) => string,
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
  for (let at = first; at <= last; at++) {
    const { shown, indent, length } = view(lines[at - 1]!, at, at === line ? column : 1);
    parts.push(` ${paint(String(at).padStart(width), 'blue')} | `, shown, '\n');
    if (at === line) parts.push(`${gutter} ${' '.repeat(indent)}${paint('^'.repeat(length), 'blue')} ${message}\n`);
  }
  parts.push(`${gutter}\n`);
  return parts;
}

const AS_WRITTEN: PrettyLook = {
  showName: (name) => name,
  view: (_, line, __, column) => ({ shown: line, indent: column - 1, length: wordLength(line.subarray(column - 1)) }),
};

/** The bytes up to the first white space, as Go's unicode.IsSpace has it. */
function wordLength(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) return at;
    if (byte >= 0xc2 && isWideSpace(bytes, at)) return at;
  }
  return bytes.length;
}

/** The white space outside of ASCII, in UTF-8: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000. */
function isWideSpace(bytes: Uint8Array, at: number): boolean {
  const [a, b, c] = [bytes[at]!, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
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
