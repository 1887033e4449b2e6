import { lineStart } from '../../text/line-start.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { namesIn } from './names.ts';

/** An alias that has begun where a value can stand. */
const BEGINNING = /(?:[:[,{-]|<<:)[ \t]+\*([\w-]*)$|[[,{]\*([\w-]*)$/;

/** The anchors before an alias that has begun, the nearest first; undefined elsewhere. */
export function aliasCompletions({ document, offset, text, context }: Cursor): readonly Completion[] | undefined {
  const [begun, spaced, packed] = BEGINNING.exec(text.slice(lineStart(text, offset), offset)) ?? [];
  if (begun === undefined || context.kind === 'key') return undefined;
  const written = spaced ?? packed ?? '';
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + 200))![0];
  const span = { start: offset - written.length - 1, end: offset + rest.length };
  const anchors = namesIn(document.text).filter(
    ({ kind, role, span: { end } }) => kind === 'anchor' && role === 'definition' && end + document.start < offset,
  );
  const nearestFirst = new Set(anchors.toReversed().map(({ name }) => name));
  return [...nearestFirst].map((name) => ({ label: `*${name}`, kind: 'variable', span, text: `*${name}`, detail: 'alias' }));
}
