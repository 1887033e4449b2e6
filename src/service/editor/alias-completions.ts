import { lineStart } from '../../text/line-start.ts';
import type { Completion } from './completion.ts';
import { headerLines } from './config-around.ts';
import type { Cursor } from './cursor.ts';
import type { NameUse } from './names/name-use.ts';
import { namesIn } from './names.ts';
import { targetAt } from './target.ts';

/** An alias that has begun where a value can stand. */
const BEGINNING = /(?:[:[,{-]|<<:)[ \t]+\*([\w-]*)$|[[,{]\*([\w-]*)$/;

/** The value of a merge key, or an item of it. */
const MERGED = /(?:^|[\s{,-])<<:(?:[ \t]*\[(?:[^\]]*,)?)?[ \t]*(?:\*[\w-]*)?$/;

/** A merge key that has begun. */
const MERGE_KEY = /(?:^[ \t]*|[-{,][ \t]+|[{,])(<<?)$/;

type NodeKind = 'map' | 'list' | 'scalar';

/**
 * The anchors before an alias that has begun, or in a merge key, the nearest first: those of values that can stand there. Behind `<`, the
 * merge key. Undefined elsewhere.
 */
export function aliasCompletions(cursor: Cursor): readonly Completion[] | undefined {
  const { document, offset, text, context } = cursor;
  const before = text.slice(lineStart(text, offset), offset);
  const [, mergeKey] = MERGE_KEY.exec(before) ?? [];
  if (mergeKey !== undefined) return [mergeKeyAt(offset - mergeKey.length, cursor)];
  const isMerged = MERGED.test(before);
  const [begun, spaced, packed] = BEGINNING.exec(before) ?? [];
  if (!isMerged && (begun === undefined || context.kind === 'key')) return undefined;
  const written = spaced ?? packed;
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + 200))![0];
  const span = {
    start: offset - (written === undefined ? 0 : written.length + 1),
    end: offset + (written === undefined ? 0 : rest.length),
  };
  const wanted = isMerged ? 'map' : wantedKind(cursor);
  const anchors = namesIn(document.text).filter(
    (use) =>
      use.kind === 'anchor' &&
      use.role === 'definition' &&
      use.span.end + document.start < offset &&
      (wanted === undefined || wanted === kindOfAnchored(document.text, use)),
  );
  const nearestFirst = new Set(anchors.toReversed().map(({ name }) => name));
  const blank = before.endsWith(':') ? ' ' : '';
  return [...nearestFirst].map((name) => ({ label: `*${name}`, kind: 'variable', span, text: `${blank}*${name}`, detail: 'alias' }));
}

function mergeKeyAt(start: number, { text, offset }: Cursor): Completion {
  const rest = /^<?(?::[ \t]*)?/.exec(text.slice(offset, offset + 20))![0];
  return {
    label: '<<',
    kind: 'key',
    span: { start, end: offset + rest.length },
    text: '<<: ',
    detail: 'merge key',
    documentation: 'The keys of another mapping, by its alias. Keys that stand beside it count instead of these.',
  };
}

/** The kind of value that the version has at the cursor; undefined if it is not known. */
function wantedKind({ document, context }: Cursor): NodeKind | undefined {
  const { spec } = headerLines(document.text);
  const field = spec && targetAt(spec, context.path)?.field;
  if (!field) return undefined;
  return field.kind === 'ref' || field.kind === 'map' ? 'map' : field.kind === 'list' ? 'list' : 'scalar';
}

/** The kind of the value behind an anchor, by what it begins with. */
function kindOfAnchored(text: string, { span: { end } }: NameUse): NodeKind {
  const [, inline = '', below = ''] = /^[ \t]*([^\n]*)((?:\n[ \t]*(?:#[^\n]*)?(?=\n|$))*\n?[^\n]*)/.exec(text.slice(end, end + 2000)) ?? [];
  const value = inline.trim();
  if (value.startsWith('{')) return 'map';
  if (value.startsWith('[')) return 'list';
  if (value !== '' && !value.startsWith('#')) return 'scalar';
  return /\n[ \t]*-(?:[ \t]|$)[^\n]*$/.test(below) ? 'list' : 'map';
}
