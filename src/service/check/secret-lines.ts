import type { Span } from '../../text/source.ts';
import { type SecretField, secretFields } from './secret-fields.ts';

const byName = new Map(
  secretFields.filter(({ within }) => within === undefined).flatMap((field) => field.names.map((name) => [name, field])),
);
const KEY = new RegExp(`(?<![\\w-])(["']?)(${[...byName.keys()].join('|')})\\1[ \\t]*:[ \\t]*`, 'g');
/** A quoted value, if nothing follows that would be part of it. */
const QUOTED = /(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')(?=[ \t\r]*(?:$|[,}\]#]))/y;
/** What begins a value that stands on the lines below. */
const BEGINS_BLOCK = /^(?:[!&][^\s,[\]{}]*[ \t]+)*(?:[!&][^\s,[\]{}]*|[|>][0-9+-]*|[[{]*)[ \t]*(?:#.*)?$/;
const ENTRY = /^[\s{,-]*["']?(\w+)["']?[ \t]*:[ \t]*/;

/**
 * Where a text that could not be read has secrets, by its lines alone: the value of a key that is a secret field's, and the
 * lines below that are indented further. In doubt, too much.
 */
export function secretLines(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let block: Block | undefined;
  for (let start = from; start < to; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > to ? to : feed;
    const line = text.slice(start, end);
    if (block && !isInBlock(line, block)) block = undefined;
    if (block) spans.push(...valueInBlock(line, block.field, start));
    else block = keysOf(line, start, spans);
    start = end + 1;
  }
  return spans;
}

/** What stands below a key. */
interface Block {
  readonly field: SecretField;
  /** How far the key is indented. */
  readonly column: number;
}

function isInBlock(line: string, { column }: Block): boolean {
  const indent = line.search(/\S/);
  return indent < 0 || indent > column || (indent === column && /^- /.test(line.slice(indent)));
}

/** The secret of a line in a block. */
function valueInBlock(line: string, { shown }: SecretField, start: number): Span[] {
  const entry = shown.length > 0 ? ENTRY.exec(line) : null;
  if (entry && shown.includes(entry[1]!)) return [];
  const span = { start: start + (entry?.[0].length ?? 0), end: start + line.length };
  return /[\p{L}\p{N}]/u.test(line.slice(span.start - start)) ? [span] : [];
}

/** The secrets behind the keys of a line; the block that the last one begins. */
function keysOf(line: string, start: number, spans: Span[]): Block | undefined {
  let done = 0;
  for (const key of line.matchAll(KEY)) {
    if (key.index < done) continue;
    const at = key.index + key[0].length;
    const block = { field: byName.get(key[2]!)!, column: key.index };
    if (BEGINS_BLOCK.test(line.slice(at))) return block;
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(line);
    done = at + (quoted?.[0].length ?? line.length);
    spans.push({ start: start + at, end: start + Math.min(done, line.length) });
    // what is not closed here may go on below
    if (!quoted) return block;
  }
  return undefined;
}
