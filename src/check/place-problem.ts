import type { Diagnostic } from '../report/diagnostic.ts';
import type { Origin } from '../tree/placed.ts';
import type { Source, Span } from '../tree/source.ts';
import { deepest, type SourceNode } from '../tree/source-tree.ts';

/** The value that a diagnostic is about, as it stands in the source. What is said of nothing in particular is at the beginning. */
export function valueSpan({ origin, path }: Diagnostic, source: Source, root: SourceNode | undefined): Span {
  const blamed = originSpan(origin, source);
  const node = root && deepest(root, path).span;
  if (!blamed) return node ?? { start: 0, end: 0 };
  // a path that leads further than the value which is to blame
  const further = origin?.source === source && path.length > origin.path.length;
  return further && node && node.start >= blamed.start && node.end <= blamed.end ? node : blamed;
}

/** The same, as it is underlined: what is empty is made a word, white space at its end is left out. */
export function spanOf(diagnostic: Diagnostic, source: Source, root: SourceNode | undefined): Span {
  return visible(valueSpan(diagnostic, source, root), source.text);
}

/** Where a value stands in the source, that of an embedded config included. */
export function originSpan(origin: Origin | undefined, source: Source): Span | undefined {
  if (!origin || origin.source === source) return origin?.span;
  const { parent } = origin.source;
  const outer = originSpan(parent, source);
  return outer && parent?.source === source ? withinScalar(origin, outer, source.text) : outer;
}

/** A stretch of what a scalar says as a stretch of how it is written: the scalar itself, where the two differ too much. */
function withinScalar({ source: { text: said }, span }: Origin, outer: Span, text: string): Span {
  const written = text.slice(outer.start, outer.end);
  const at = written.indexOf(said);
  if (at >= 0 && !said.includes('\n')) return { start: outer.start + at + span.start, end: outer.start + at + span.end };
  const start = inBlock(said, span.start, written);
  const end = inBlock(said, span.end, written);
  return start === undefined || end === undefined ? outer : { start: outer.start + start, end: outer.start + end };
}

/** An offset of a literal block's text as one of the block with its indicator and indentation. */
function inBlock(said: string, offset: number, written: string): number | undefined {
  if (!written.startsWith('|')) return undefined;
  const before = said.slice(0, offset).split('\n');
  const lineNumber = before.length;
  let start = 0;
  for (let i = 0; i < lineNumber; i++) start = written.indexOf('\n', start) + 1;
  const writtenLine = written.slice(start).split(/\r?\n/, 1)[0]!;
  const saidLine = said.split('\n')[lineNumber - 1]!;
  return start > 0 && writtenLine.endsWith(saidLine) ? start + writtenLine.length - saidLine.length + before.at(-1)!.length : undefined;
}

function visible({ start, end }: Span, text: string): Span {
  const trimmed = text.slice(start, end).trimEnd();
  if (trimmed !== '') return { start, end: start + trimmed.length };
  const [word = ''] = /^[^\s:]+/.exec(text.slice(start, start + 200)) ?? [];
  return { start, end: start + word.length };
}
