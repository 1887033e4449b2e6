import { lineStart } from '../../text/line-start.ts';
import type { Span } from '../../text/source.ts';
import type { Context } from '../context.ts';

/** The word at the cursor. */
export interface Word {
  /** Without quotes, and without what follows a value. */
  readonly span: Span;
  /** The quote that is open at the cursor. */
  readonly quote: '"' | "'" | '';
  /** The text of the line before the word. */
  readonly before: string;
}

/** What precedes a value or an item on its line: indentation, dashes, and a key. */
const BEFORE_VALUE = /^\s*(?:-\s+)*(?:(?:[\w.-]+|["'][^"']*["'])\s*:(?:\s+|$))?/;
const BEFORE_IN_BRACKETS = /^.*[[{,:]\s*/;

/** The word that is written at an offset: a key, or a value from its beginning. */
export function wordAt(text: string, offset: number, { kind, keysBefore }: Context): Word {
  const start = Math.max(lineStart(text, offset), offset === 0 ? 0 : text.lastIndexOf('\r', offset - 1) + 1);
  const line = text.slice(start, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + 1000))![0];
  if (kind === 'key') {
    const word = /[\w./-]*$/.exec(line)![0].replace(/^-+/, '');
    return { ...wordOf(start, line.slice(0, line.length - word.length), offset, /^[\w./-]*/.exec(rest)![0]), quote: '' };
  }
  const inBrackets = keysBefore !== undefined;
  const before = (inBrackets ? BEFORE_IN_BRACKETS : BEFORE_VALUE).exec(line)?.[0] ?? '';
  const [quote = ''] = /^["']?/.exec(line.slice(before.length)) ?? [];
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote);
    return { ...wordOf(start, before + quote, offset, end < 0 ? '' : rest.slice(0, end)), quote };
  }
  return { ...wordOf(start, before, offset, (inBrackets ? /^[^\s,\]}]*/ : /^\S*/).exec(rest)![0]), quote: '' };
}

function wordOf(start: number, before: string, offset: number, after: string): Pick<Word, 'span' | 'before'> {
  return { span: { start: start + before.length, end: offset + after.length }, before };
}
