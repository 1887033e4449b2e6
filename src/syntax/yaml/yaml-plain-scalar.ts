import { COLON, HASH, isBlank, isBlankBreakOrEnd, isBreak, SPACE, TAB } from './yaml-characters.ts';
import type { Cursor } from './yaml-cursor.ts';
import { type Problem, type Token, token } from './yaml-token.ts';

/** Reads a plain scalar. Its lines after the first stand at `indent` or deeper, except in flow collections. */
export function readPlain(cursor: Cursor, indent: number, inFlow: boolean): Token | Problem {
  const start = cursor.place();
  let end = start;
  let text = '';
  let between = '';
  while (!cursor.atDocumentMark('---') && !cursor.atDocumentMark('...') && cursor.code !== HASH) {
    const stop = endOfWord(cursor.text, cursor.offset, inFlow);
    if (stop > cursor.offset) {
      text += between + cursor.text.slice(cursor.offset, stop);
      cursor.moveTo(stop);
      end = cursor.place();
    }
    if (!isBlank(cursor.code) && !isBreak(cursor.code)) break;

    let spaces = '';
    let firstBreak = '';
    let moreBreaks = '';
    for (let { code } = cursor; isBlank(code) || isBreak(code); { code } = cursor) {
      if (isBreak(code)) {
        const lineBreak = cursor.readBreak();
        if (firstBreak === '') firstBreak = lineBreak;
        else moreBreaks += lineBreak;
      } else {
        if (firstBreak === '') spaces += cursor.text[cursor.offset];
        else if (code === TAB && cursor.column < indent) {
          return { problem: 'found a tab character that violates indentation', at: cursor.place(), context: start };
        }
        if (firstBreak !== '' && code === SPACE) cursor.skipSpaces();
        else cursor.skip();
      }
    }
    between = firstBreak === '' ? spaces : fold(firstBreak, moreBreaks);
    if (!inFlow && cursor.column < indent) break;
  }
  return token('scalar', start, end, text);
}

/** Line breaks inside a scalar: one becomes a space, more lose their first; separators that are not LF stay. */
export function fold(firstBreak: string, moreBreaks: string): string {
  return firstBreak === '\n' ? moreBreaks || ' ' : firstBreak + moreBreaks;
}

function endOfWord(text: string, from: number, inFlow: boolean): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isBlankBreakOrEnd(code)) return at;
    if (code === COLON && isBlankBreakOrEnd(text.charCodeAt(at + 1))) return at;
    if (inFlow && isFlowIndicator(code)) return at;
    at++;
  }
}

/** `,` `?` `[` `]` `{` `}` */
function isFlowIndicator(code: number): boolean {
  return code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}
