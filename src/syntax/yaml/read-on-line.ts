import type { SourceNode } from '../source-tree.ts';
import type { LineText } from './line-text.ts';
import { COLON, HASH, SPACE, TAB } from './yaml-characters.ts';
import { YamlList, YamlMap, YamlScalar } from './yaml-node.ts';

/*
 * Values that begin and end on one line, in the forms that configs mostly have. Each function returns undefined for anything
 * else, whether that is YAML or not. `line.after` is the offset behind the value.
 */

const SINGLE = 0x27;
const DOUBLE = 0x22;
const COMMA = 0x2c;
const DASH = 0x2d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;
/** Deeper nesting is left to the scanner. */
const DEEP = 32;

/** What a plain scalar cannot begin with, or only before some characters: indicators, blanks and breaks. */
const NO_PLAIN_START = plainStarts();

function plainStarts(): Uint8Array {
  const marked = new Uint8Array(128);
  for (const character of '-?:,[]{}#&*!|>\'"%@` \t\n\r') marked[character.charCodeAt(0)] = 1;
  return marked;
}

/** True for a character that a plain scalar can begin with whatever follows. */
export function startsPlain(code: number): boolean {
  return code < 128 ? NO_PLAIN_START[code] === 0 : code >= 0xa0;
}

/** True where a plain scalar begins. */
export function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== DASH) return startsPlain(code);
  const next = text.charCodeAt(at + 1);
  return next > SPACE;
}

/** A scalar or a flow collection, with nothing but a comment behind it on its line. */
export function readOnLine(line: LineText, start: number, end: number): SourceNode | undefined {
  if (isPlainAt(line.text, start)) return readPlainOnLine(line, start, end);
  const code = line.text.charCodeAt(start);
  const value =
    code === DOUBLE || code === SINGLE
      ? readQuotedOnLine(line, start, end)
      : code === OPEN_LIST || code === OPEN_MAP
        ? readFlowOnLine(line, start, end)
        : undefined;
  return value && line.isRestEmpty(line.after, end) ? value : undefined;
}

/**
 * A plain scalar up to the end of its line or a comment. It may go on on the next line, which is for the caller to see.
 *
 * @param end the end of the line
 */
function readPlainOnLine(line: LineText, start: number, end: number): YamlScalar | undefined {
  const { text } = line;
  let stop = line.hash.at(start) < end ? line.comment(start, end) : end;
  for (let colon = line.colon.at(start); colon < stop; colon = line.colon.at(colon + 1)) {
    const next = text.charCodeAt(colon + 1);
    if (next === SPACE || next === TAB || colon + 1 === end) return undefined;
  }
  let last = text.charCodeAt(stop - 1);
  while (last === SPACE || last === TAB) last = text.charCodeAt(--stop - 1);
  line.after = end;
  return new YamlScalar('plain', text.slice(start, stop), start, stop, line.marks);
}

/** A scalar in quotes, without escapes. */
function readQuotedOnLine(line: LineText, start: number, end: number): YamlScalar | undefined {
  const { text } = line;
  const isSingle = text.charCodeAt(start) === SINGLE;
  const close = text.indexOf(isSingle ? "'" : '"', start + 1);
  if (close < 0 || close >= end) return undefined;
  if (isSingle ? text.charCodeAt(close + 1) === SINGLE : line.backslash.at(start) < close) return undefined;
  line.after = close + 1;
  return new YamlScalar(isSingle ? 'single' : 'double', text.slice(start + 1, close), start, close + 1, line.marks);
}

/** `[…]` or `{…}`. */
function readFlowOnLine(line: LineText, start: number, end: number, depth = 0): SourceNode | undefined {
  if (depth > DEEP) return undefined;
  return line.text.charCodeAt(start) === OPEN_LIST ? readListOnLine(line, start, end, depth) : readMapOnLine(line, start, end, depth);
}

function readListOnLine(line: LineText, start: number, end: number, depth: number): YamlList | undefined {
  const { text } = line;
  const list = new YamlList(true, start, start, line.marks);
  let at = line.skipSpaces(start + 1);
  if (text.charCodeAt(at) !== CLOSE_LIST) {
    for (;;) {
      const item = readInFlow(line, at, end, depth);
      if (!item) return undefined;
      list.items.push(item);
      at = line.skipSpaces(line.after);
      const next = text.charCodeAt(at);
      if (next === CLOSE_LIST) break;
      if (next !== COMMA) return undefined;
      at = line.skipSpaces(at + 1);
    }
  }
  line.after = at + 1;
  list.end = at + 1;
  return list;
}

function readMapOnLine(line: LineText, start: number, end: number, depth: number): YamlMap | undefined {
  const { text } = line;
  const map = new YamlMap(true, start, start, line.marks);
  let at = line.skipSpaces(start + 1);
  if (text.charCodeAt(at) !== CLOSE_MAP) {
    for (;;) {
      const key = readPlainInFlow(line, at, end);
      if (!key || line.after - at > LONGEST_KEY) return undefined;
      at = line.after;
      if (text.charCodeAt(at) !== COLON || text.charCodeAt(at + 1) !== SPACE) return undefined;
      const value = readInFlow(line, line.skipSpaces(at + 1), end, depth);
      if (!value) return undefined;
      map.entries.push({ key, value });
      at = line.skipSpaces(line.after);
      const next = text.charCodeAt(at);
      if (next === CLOSE_MAP) break;
      if (next !== COMMA) return undefined;
      at = line.skipSpaces(at + 1);
    }
  }
  line.after = at + 1;
  map.end = at + 1;
  return map;
}

/** Longer ones are left to the scanner, which knows how long a key may be. */
export const LONGEST_KEY = 1000;

function readInFlow(line: LineText, at: number, end: number, depth: number): SourceNode | undefined {
  const code = line.text.charCodeAt(at);
  if (code === OPEN_LIST || code === OPEN_MAP) return readFlowOnLine(line, at, end, depth + 1);
  return code === SINGLE || code === DOUBLE ? readQuotedOnLine(line, at, end) : readPlainInFlow(line, at, end);
}

/** A plain scalar that ends before a comma, a bracket, or a colon and a space. */
function readPlainInFlow(line: LineText, start: number, end: number): YamlScalar | undefined {
  const { text } = line;
  if (!isPlainAt(text, start)) return undefined;
  let stop = start;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) break;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (next === SPACE) break;
      if (next <= SPACE || at + 1 === end) return undefined;
    }
    if (code === TAB || code === HASH || code === QUESTION || code === OPEN_LIST || code === OPEN_MAP) return undefined;
    stop = at + 1;
  }
  // what goes on on the next line is not read here
  if (at === end) return undefined;
  line.after = at;
  return new YamlScalar('plain', text.slice(start, stop), start, stop, line.marks);
}

const QUESTION = 0x3f;
