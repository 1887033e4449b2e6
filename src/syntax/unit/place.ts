import { bisect } from '../../text/bisect.ts';
import type { Span } from '../../text/source.ts';
import type { Piece } from './unit-tree.ts';

/**
 * Where a stretch of a joined text stands in the text that it was joined from. A stretch over several lines has what stands
 * between them in its span. `pieces` is not empty. Takes logarithmic time.
 */
export function placeInPieces(pieces: readonly Piece[], { start, end }: Span): Span {
  const from = sourceOffset(pieces, start, 'start');
  return { start: from, end: Math.max(from, end > start ? sourceOffset(pieces, end, 'end') : from) };
}

/** An offset between two pieces is the start of the second one, or the end of the first one. */
function sourceOffset(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  const before = bisect(pieces.length, (index) => (side === 'start' ? pieces[index]!.at <= offset : pieces[index]!.at < offset));
  const { at, span } = pieces[Math.max(0, before - 1)]!;
  return Math.min(span.start + Math.max(0, offset - at), span.end);
}

/** The pieces of a stretch of a joined text, with offsets from its start. */
export function cutPieces(pieces: readonly Piece[], { start, end }: Span): Piece[] {
  const cut: Piece[] = [];
  for (const { at, span } of pieces) {
    const from = Math.max(at, start);
    const to = Math.min(at + span.end - span.start, end);
    if (from < to) cut.push({ at: from - start, span: { start: span.start + from - at, end: span.start + to - at } });
  }
  return cut;
}
