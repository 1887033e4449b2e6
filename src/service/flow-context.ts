import type { Path, Step } from '../text/path.ts';
import type { Context } from './context.ts';

/** A bracket that is open. */
interface Open {
  readonly isMap: boolean;
  /** How many items are complete. */
  count: number;
  /** The key whose value is awaited. */
  key: string | undefined;
  /** The keys that were read. */
  readonly keys: string[];
  /** What was read since the last comma, colon or bracket. */
  word: string;
}

/**
 * What is being written in brackets that are not closed yet; undefined where the text begins with none.
 *
 * @param start where the outermost bracket opens, or blanks before it
 * @param path of the value that begins there
 */
export function flowContext(text: string, start: number, path: Path): Context | undefined {
  const open: Open[] = [];
  let at = start;
  while (/[\s-]/.test(text.charAt(at))) at++;
  if (!/[[{]/.test(text.charAt(at))) return undefined;
  for (; at < text.length; at++) {
    const character = text[at]!;
    const inner = open.at(-1);
    if (character === '[' || character === '{') open.push({ isMap: character === '{', count: 0, key: undefined, keys: [], word: '' });
    else if (!inner) return undefined;
    else if (character === ']' || character === '}') open.pop();
    else if (character === ',') Object.assign(inner, { count: inner.count + 1, key: undefined, word: '' });
    else if (character === ':' && inner.isMap && /\s|^$/.test(text.charAt(at + 1))) {
      inner.keys.push(inner.word.trim());
      Object.assign(inner, { key: inner.word.trim(), word: '' });
    } else if (/["']/.test(character) && inner.word.trim() === '') {
      const close = endOfQuoted(text, at);
      inner.word = text.slice(at + 1, close);
      at = close;
    } else inner.word += character;
  }
  if (open.length === 0) return undefined;
  const steps = open.flatMap(({ isMap, count, key }): Step[] => (isMap ? (key === undefined ? [] : [key]) : [count]));
  const { isMap, key, keys } = open.at(-1)!;
  return { kind: isMap ? (key === undefined ? 'key' : 'value') : 'item', path: [...path, ...steps], keysBefore: keys };
}

/** The offset of the closing quote, or the end of the text. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start]!;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote && text[at + 1] === quote && quote === "'") at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}
