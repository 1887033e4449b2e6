import { HASH, isBlankBreakOrEnd, isBreakOrEnd, isDigit } from './yaml-characters.ts';
import type { Cursor, Place } from './yaml-cursor.ts';
import { readTagDirective, readWord, skipBlanks } from './yaml-properties.ts';
import { isProblem, type Problem, type Token, token } from './yaml-token.ts';

/** Reads a line that begins with `%`. */
export function readDirective(cursor: Cursor, start: Place): Token | Problem {
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  cursor.skip();
  const name = readWord(cursor);
  if (name === '') return broken('could not find expected directive name');
  if (!isBlankBreakOrEnd(cursor.code)) return broken('found unexpected non-alphabetical character');
  if (name !== 'YAML' && name !== 'TAG') return broken('found unknown directive name');
  const directive = name === 'YAML' ? readVersion(cursor, start) : readTagDirective(cursor, start);
  if (isProblem(directive)) return directive;
  skipBlanks(cursor);
  if (cursor.code === HASH) cursor.moveTo(cursor.endOfLine());
  if (!isBreakOrEnd(cursor.code)) return broken('did not find expected comment or line break');
  if (!cursor.atEnd) cursor.readBreak();
  return directive;
}

/** The version is the token's text, `1.1`. */
function readVersion(cursor: Cursor, start: Place): Token | Problem {
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  skipBlanks(cursor);
  const major = readNumber(cursor);
  if (typeof major === 'string') return broken(major);
  if (cursor.text[cursor.offset] !== '.') return broken("did not find expected digit or '.' character");
  cursor.skip();
  const minor = readNumber(cursor);
  if (typeof minor === 'string') return broken(minor);
  return token('version', start, cursor.place(), `${major}.${minor}`);
}

/** The number, or what is wrong with it. */
function readNumber(cursor: Cursor): number | string {
  const from = cursor.offset;
  while (isDigit(cursor.code)) cursor.skip();
  const digits = cursor.text.slice(from, cursor.offset);
  if (digits.length > 2) return 'found extremely long version number';
  return digits === '' ? 'did not find expected version number' : Number(digits);
}
