import { HASH, isBlank, isBreak, isBreakOrEnd, TAB } from './yaml-characters.ts';
import type { Cursor } from './yaml-cursor.ts';
import { type Problem, type Token, token } from './yaml-token.ts';

/** Chomping and indentation, in either order. */
const HEADER = /(?:([+-])([0-9])?|([0-9])([+-])?)?/y;

/** Reads a literal (`|`) or folded (`>`) scalar that stands in a block at `parentIndent` (-1 at the root). */
export function readBlockScalar(cursor: Cursor, parentIndent: number): Token | Problem {
  const start = cursor.place();
  const broken = (problem: string): Problem => ({ problem, at: cursor.place(), context: start });
  const literal = cursor.text[cursor.offset] === '|';
  cursor.skip();

  HEADER.lastIndex = cursor.offset;
  const [header, chompingFirst, incrementLast, incrementFirst, chompingLast] = HEADER.exec(cursor.text)!;
  const chomping = chompingFirst ?? chompingLast;
  const increment = Number(incrementLast ?? incrementFirst);
  if (increment === 0) return broken('found an indentation indicator equal to 0');
  let indent = increment > 0 ? Math.max(parentIndent, 0) + increment : 0;
  cursor.skip(header.length);
  while (isBlank(cursor.code)) cursor.skip();
  if (cursor.code === HASH) cursor.moveTo(cursor.endOfLine());
  if (!isBreakOrEnd(cursor.code)) return broken('did not find expected comment or line break');
  let end = cursor.place();
  if (!cursor.atEnd) cursor.readBreak();

  /** Skips indentation and empty lines; their breaks, or undefined where a tab stands in the indentation. */
  const readBreaks = (): string | undefined => {
    let breaks = '';
    let deepest = 0;
    for (;;) {
      cursor.skipSpaces(indent === 0 ? undefined : indent);
      deepest = Math.max(deepest, cursor.column);
      if ((indent === 0 || cursor.column < indent) && cursor.code === TAB) return undefined;
      if (!isBreak(cursor.code)) break;
      breaks += cursor.readBreak();
    }
    if (indent === 0) indent = Math.max(deepest, parentIndent + 1, 1);
    return breaks;
  };

  let text = '';
  let lineBreak = '';
  let startedBlank = false;
  let breaks = readBreaks();
  while (breaks !== undefined && cursor.column === indent && !cursor.atEnd) {
    const startsBlank = isBlank(cursor.code);
    const folds = !literal && !startedBlank && !startsBlank && lineBreak === '\n';
    text += folds ? (breaks === '' ? ' ' : breaks) : lineBreak + breaks;
    startedBlank = startsBlank;
    const stop = cursor.endOfLine();
    text += cursor.text.slice(cursor.offset, stop);
    cursor.moveTo(stop);
    end = cursor.place();
    lineBreak = cursor.atEnd ? '' : cursor.readBreak();
    breaks = readBreaks();
  }
  if (breaks === undefined) return broken('found a tab character where an indentation space is expected');
  if (chomping !== '-') text += lineBreak;
  if (chomping === '+') text += breaks;
  return token('scalar', start, end, text, literal ? 'literal' : 'folded');
}
