import { isBlank, isBlankBreakOrEnd, isBreak, isHex } from './yaml-characters.ts';
import type { Cursor, Place } from './yaml-cursor.ts';
import { fold } from './yaml-plain-scalar.ts';
import { type Problem, type Token, token } from './yaml-token.ts';

const BACKSLASH = 0x5c;
const SINGLE = 0x27;
const DOUBLE = 0x22;

/** Reads a scalar in single or double quotes; the cursor is at the opening one. */
export function readQuoted(cursor: Cursor): Token | Problem {
  const start = cursor.place();
  const quote = cursor.code;
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  cursor.skip();
  let text = '';
  for (;;) {
    if (cursor.atDocumentMark('---') || cursor.atDocumentMark('...')) return broken('found unexpected document indicator');
    if (cursor.atEnd) return { ...broken('found unexpected end of stream'), slip: 'unclosed-quote' };

    let joined = false;
    while (!isBlankBreakOrEnd(cursor.code)) {
      const { code } = cursor;
      if (quote === SINGLE && code === SINGLE && cursor.codeAt(1) === SINGLE) {
        text += "'";
        cursor.skip(2);
      } else if (code === quote) {
        break;
      } else if (quote === DOUBLE && code === BACKSLASH && isBreak(cursor.codeAt(1))) {
        cursor.skip();
        cursor.readBreak();
        joined = true;
        break;
      } else if (quote === DOUBLE && code === BACKSLASH) {
        const escaped = readEscape(cursor, start);
        if (typeof escaped !== 'string') return escaped;
        text += escaped;
      } else {
        const stop = endOfRun(cursor.text, cursor.offset, quote);
        text += cursor.text.slice(cursor.offset, stop);
        cursor.moveTo(stop);
      }
    }
    if (cursor.code === quote) break;
    text += readWhitespace(cursor, joined);
  }
  cursor.skip();
  return token('scalar', start, cursor.place(), text, quote === SINGLE ? 'single' : 'double');
}

function endOfRun(text: string, from: number, quote: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote || isBlankBreakOrEnd(code) || (quote === DOUBLE && code === BACKSLASH)) return at;
    at++;
  }
}

/** What blanks and breaks between words come to. `joined`: a backslash has taken the first break away. */
function readWhitespace(cursor: Cursor, joined: boolean): string {
  let spaces = '';
  let firstBreak = '';
  let moreBreaks = '';
  let onNewLine = joined;
  for (let { code } = cursor; isBlank(code) || isBreak(code); { code } = cursor) {
    if (isBlank(code)) {
      if (!onNewLine) spaces += cursor.text[cursor.offset];
      cursor.skip();
    } else if (onNewLine) {
      moreBreaks += cursor.readBreak();
    } else {
      firstBreak = cursor.readBreak();
      onNewLine = true;
    }
  }
  if (!onNewLine) return spaces;
  return firstBreak === '' ? moreBreaks : fold(firstBreak, moreBreaks);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** How many hexadecimal digits follow. */
const CODES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

function readEscape(cursor: Cursor, start: Place): string | Problem {
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  const name = cursor.text[cursor.offset + 1] ?? '';
  const simple = ESCAPES.get(name);
  const digits = CODES.get(name);
  if (simple === undefined && digits === undefined) return broken('found unknown escape character');
  cursor.skip(2);
  if (simple !== undefined) return simple;
  for (let i = 0; i < digits!; i++) if (!isHex(cursor.codeAt(i))) return broken('did not find expected hexdecimal number');
  const code = Number.parseInt(cursor.text.slice(cursor.offset, cursor.offset + digits!), 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return broken('found invalid Unicode character escape code');
  cursor.skip(digits);
  return String.fromCodePoint(code);
}
