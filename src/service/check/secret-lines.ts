import { type SecretField, secretFields } from '../../spec/secret-fields.ts';
import { pushAll } from '../../text/push-all.ts';
import type { Span } from '../../text/source.ts';

const byName = new Map(
  secretFields.filter(({ within }) => within === undefined).flatMap((field) => field.names.map((name) => [name, field])),
);
const KEY = new RegExp(`(?<![\\w-])(["']?)(${[...byName.keys()].join('|')})\\1[ \\t]*:[ \\t]*`, 'g');
/** A quoted value, if no further part of the value follows. */
const QUOTED = /(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')(?=[ \t\r]*(?:$|[,}\]#]))/y;
/** The start of a value that continues on the following lines. */
const BEGINS_BLOCK = /^(?:[!&][^\s,[\]{}]*[ \t]+)*(?:[!&][^\s,[\]{}]*|[|>][0-9+-]*|[[{]*)[ \t]*(?:#.*)?$/;
const ENTRY = /^[\s{,-]*["']?(\w+)["']?[ \t]*:[ \t]*/;

/**
 * Finds the secrets of a text without a tree, line by line: the value of each key with the name of a secret field, and the following
 * lines that are indented further. In doubt it includes too much. What has no nodes is searched like this: a text that could not be
 * read, error nodes, comments, further documents, and block scalars, which can hold configs.
 */
export function secretLines(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let block: Block | undefined;
  for (let start = lineOfFirstKey(text, from, to); start < to; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > to ? to : feed;
    const line = text.slice(start, end);
    if (block && !isInBlock(line, block)) block = undefined;
    if (block) pushAll(spans, valueInBlock(line, block.field, start));
    else block = keysOf(line, start, spans);
    start = end + 1;
  }
  return spans;
}

/** Where the line begins that has the first key of a secret; the end of the stretch if no line has one. Most texts have none. */
function lineOfFirstKey(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to);
  const key = stretch.search(KEY);
  return key < 0 ? to : from + stretch.lastIndexOf('\n', key) + 1;
}

/** The lines below a key with the name of a secret field. */
interface Block {
  readonly field: SecretField;
  /** The indentation of the key. */
  readonly column: number;
}

function isInBlock(line: string, { column }: Block): boolean {
  const indent = line.search(/\S/);
  return indent < 0 || indent > column || (indent === column && /^- /.test(line.slice(indent)));
}

/** The secret in a line of a block. */
function valueInBlock(line: string, { shown }: SecretField, start: number): Span[] {
  const entry = shown.length > 0 ? ENTRY.exec(line) : null;
  if (entry && shown.includes(entry[1]!)) return [];
  const span = { start: start + (entry?.[0].length ?? 0), end: start + line.length };
  return /[\p{L}\p{N}]/u.test(line.slice(span.start - start)) ? [span] : [];
}

/** Adds the secrets after the keys of a line. Returns the block that the last key starts, if it does. */
function keysOf(line: string, start: number, spans: Span[]): Block | undefined {
  let done = 0;
  for (const key of line.matchAll(KEY)) {
    if (key.index < done) continue;
    const valueStart = key.index + key[0].length;
    const block = { field: byName.get(key[2]!)!, column: key.index };
    if (BEGINS_BLOCK.test(line.slice(valueStart))) return block;
    QUOTED.lastIndex = valueStart;
    const quoted = QUOTED.exec(line);
    done = valueStart + (quoted?.[0].length ?? line.length);
    spans.push({ start: start + valueStart, end: start + Math.min(done, line.length) });
    // A value without a closing quote may continue on the following lines.
    if (!quoted) return block;
  }
  return undefined;
}
