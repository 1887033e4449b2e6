import { isBlank, isBlankBreakOrEnd, isHex, isWord } from './yaml-characters.ts';
import type { Cursor, Place } from './yaml-cursor.ts';
import { type Problem, type Token, token } from './yaml-token.ts';

/** Reads `&name` or `*name`. */
export function readAnchor(cursor: Cursor, type: 'anchor' | 'alias'): Token | Problem {
  const start = cursor.place();
  cursor.skip();
  const name = readWord(cursor);
  const next = cursor.text[cursor.offset] ?? '';
  if (name === '' || !(isBlankBreakOrEnd(cursor.code) || '?:,]}%@`'.includes(next))) {
    return { problem: 'did not find expected alphabetic or numeric character', slip: 'bad-anchor', at: cursor.place(), context: start };
  }
  return token(type, start, cursor.place(), name);
}

/** Reads `!<uri>`, `!suffix`, `!handle!suffix` or a lone `!`. */
export function readTag(cursor: Cursor): Token | Problem {
  const start = cursor.place();
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  let handle = '';
  let suffix: string | Problem;
  if (cursor.text[cursor.offset + 1] === '<') {
    cursor.skip(2);
    suffix = readUri(cursor, start);
    if (typeof suffix !== 'string') return suffix;
    if (cursor.text[cursor.offset] !== '>') return broken("did not find the expected '>'");
    cursor.skip();
  } else {
    handle = readHandle(cursor);
    const isHandle = handle.length > 1 && handle.endsWith('!');
    suffix = isHandle ? readUri(cursor, start) : readUri(cursor, start, handle);
    if (typeof suffix !== 'string') return suffix;
    if (!isHandle) handle = '!';
    if (!isHandle && suffix === '') {
      handle = '';
      suffix = '!';
    }
  }
  if (!isBlankBreakOrEnd(cursor.code)) return broken('did not find expected whitespace or line break');
  return token('tag', start, cursor.place(), suffix, 'plain', handle);
}

/** Reads what follows `%TAG`: a handle and the prefix it stands for. */
export function readTagDirective(cursor: Cursor, start: Place): Token | Problem {
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  skipBlanks(cursor);
  if (cursor.text[cursor.offset] !== '!') return broken("did not find expected '!'");
  const handle = readHandle(cursor);
  if (handle !== '!' && !handle.endsWith('!')) return broken("did not find expected '!'");
  if (!isBlank(cursor.code)) return broken('did not find expected whitespace');
  skipBlanks(cursor);
  const prefix = readUri(cursor, start);
  if (typeof prefix !== 'string') return prefix;
  if (!isBlankBreakOrEnd(cursor.code)) return broken('did not find expected whitespace or line break');
  return token('tag-directive', start, cursor.place(), prefix, 'plain', handle);
}

export function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.code)) cursor.skip();
}

export function readWord(cursor: Cursor): string {
  const from = cursor.offset;
  while (isWord(cursor.code)) cursor.skip();
  return cursor.text.slice(from, cursor.offset);
}

/** `!`, `!name` or `!name!`; the cursor is at the first `!`. */
function readHandle(cursor: Cursor): string {
  const from = cursor.offset;
  cursor.skip();
  readWord(cursor);
  if (cursor.text[cursor.offset] === '!') cursor.skip();
  return cursor.text.slice(from, cursor.offset);
}

const URI = /[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]%]/;

/** `head` is what was read as a handle and is none: all but its `!` belongs to the URI. */
function readUri(cursor: Cursor, start: Place, head = ''): string | Problem {
  let uri = head.slice(1);
  let empty = head === '';
  for (let next = cursor.text[cursor.offset] ?? ''; next !== '' && URI.test(next); next = cursor.text[cursor.offset] ?? '') {
    empty = false;
    if (next !== '%') {
      uri += next;
      cursor.skip();
      continue;
    }
    const character = readUriEscape(cursor, start);
    if (typeof character !== 'string') return character;
    uri += character;
  }
  return empty ? { problem: 'did not find expected tag URI', at: cursor.place(), context: start } : uri;
}

/** One character as `%` escapes of its UTF-8 bytes. */
function readUriEscape(cursor: Cursor, start: Place): string | Problem {
  const bytes: number[] = [];
  let width = 1;
  while (bytes.length < width) {
    if (cursor.text[cursor.offset] !== '%' || !isHex(cursor.codeAt(1)) || !isHex(cursor.codeAt(2))) {
      return { problem: 'did not find URI escaped octet', at: cursor.place(), context: start };
    }
    const byte = Number.parseInt(cursor.text.slice(cursor.offset + 1, cursor.offset + 3), 16);
    if (bytes.length === 0) {
      width = byte < 0x80 ? 1 : (byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 : (byte & 0xf8) === 0xf0 ? 4 : 0;
      if (width === 0) return { problem: 'found an incorrect leading UTF-8 octet', at: cursor.place(), context: start };
    } else if ((byte & 0xc0) !== 0x80) {
      return { problem: 'found an incorrect trailing UTF-8 octet', at: cursor.place(), context: start };
    }
    bytes.push(byte);
    cursor.skip(3);
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
