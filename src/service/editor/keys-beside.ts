import { lineStart } from '../../text/line-start.ts';
import type { Context } from '../context.ts';
import type { Word } from './word-at.ts';

/** A line of a block mapping: indentation with dashes, then a key. */
const KEY_LINE = /^((?:\s|-\s)*)(?:(["'])(.*?)\2|([\w./-]+))\s*:(?:\s|$)/;

/**
 * The other keys of the mapping in which a key is written. Lines are read, not a tree, because the text may be incomplete: keys of
 * a block mapping begin in one column.
 */
export function keysBeside(text: string, { span, before }: Word, { keysBefore }: Context): ReadonlySet<string> {
  if (keysBefore) return new Set([...keysBefore, ...keysBehind(text, span.end)]);
  const keys = new Set<string>();
  const column = before.length;
  // what stands before the word on its line is indentation, or a dash with which an item begins
  if (!before.includes('-')) {
    for (let end = span.start - column - 1; end >= 0; ) {
      const start = lineStart(text, end);
      if (!read(text.slice(start, end), column, keys, true)) break;
      end = start - 1;
    }
  }
  for (let start = text.indexOf('\n', span.end) + 1; start > 0; ) {
    const next = text.indexOf('\n', start);
    if (!read(text.slice(start, next < 0 ? undefined : next), column, keys, false)) break;
    start = next + 1;
  }
  return keys;
}

/** Reads one line. False if the mapping does not go on beyond it. */
function read(line: string, column: number, keys: Set<string>, isUpwards: boolean): boolean {
  if (/^\s*(?:#|$)/.test(line)) return true;
  const indentation = /^\s*/.exec(line)![0].length;
  const [, head = '', , quoted, plain] = KEY_LINE.exec(line) ?? [];
  const key = quoted ?? plain;
  const isItem = indentation < head.length && head.includes('-');
  if (key !== undefined && head.length === column && (!isItem || isUpwards)) keys.add(key);
  return indentation >= column && !(isItem && head.length === column);
}

/** The keys behind a place in braces, up to the closing brace. */
function keysBehind(text: string, from: number): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const { 0: token, 1: key } of text.slice(from, from + 10_000).matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|([\w.-]+)\s*:(?=\s)|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    else if (key !== undefined && depth === 0) keys.push(key);
    if (depth < 0) return keys;
  }
  // without a closing brace, what follows belongs to the lines below
  return [];
}
