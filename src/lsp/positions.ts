import type { Position as LspPosition, Range as LspRange } from 'vscode-languageserver';
import type { LineIndex } from '../text/line-index.ts';
import { lineIndexOf } from '../text/ranges.ts';
import type { Location } from '../text/source.ts';

/** The range of a location in the protocol's count: lines and characters from 0, characters in UTF-16 units. */
export function lspRange({ source, span }: Location): LspRange {
  return rangeOfSpan(lineIndexOf(source), span.start, span.end);
}

/** The range of a stretch of a text. */
export function rangeOfSpan(lines: LineIndex, start: number, end: number): LspRange {
  return { start: lspPosition(lines, start), end: lspPosition(lines, Math.max(start, end)) };
}

function lspPosition(lines: LineIndex, offset: number): LspPosition {
  const { line, column } = lines.position(offset);
  return { line: line - 1, character: column - 1 };
}
