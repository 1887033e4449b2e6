import type { Span } from '../../text/source.ts';

/** A word of a value. */
export interface Word {
  /** Without quotes, escapes replaced. A byte escape above 0x7f becomes the character of that code. */
  readonly text: string;
  /** In the value, with its quotes. */
  readonly span: Span;
  /** True where a part of it is in quotes. */
  readonly isQuoted: boolean;
  /** Escapes that systemd does not know and leaves as they are, with a warning. In the value. */
  readonly unknownEscapes: readonly Span[];
}

/** Why the rest of a value cannot be divided into words. `at` is the quote that is not closed, or the backslash at the end. */
export interface WordFault {
  readonly reason: 'unclosed-quote' | 'trailing-backslash';
  readonly at: Span;
}

export interface Words {
  readonly words: readonly Word[];
  readonly fault?: WordFault | undefined;
}

/** How a setting divides its value. */
export interface WordRules {
  /** Quotes group words and are removed; otherwise they are characters. */
  readonly unquotes: boolean;
  /**
   * - `c`: escapes of C, and `\s` for a space; an unknown one stays as it is.
   * - `plain`: a backslash makes the next character an ordinary one.
   * - `kept`: a backslash is a character.
   */
  readonly escapes: 'c' | 'plain' | 'kept';
  /** The characters between words; space, tab, LF and CR if not given. */
  readonly separators?: string;
}

/** For `Exec…=` and `Environment=`. */
export const commandWords: WordRules = { unquotes: true, escapes: 'c' };
/** For most lists: units, paths, capabilities. */
export const listWords: WordRules = { unquotes: true, escapes: 'plain' };

export const BLANKS = ' \t\n\r';

/** Characters that are part of a word, whatever the rules. */
const PLAIN = /[^\\"' \t\n\r]+/y;

/** Divides a value into words as systemd's `extract_first_word()` does (src/basic/extract-word.c). Takes linear time. */
export function splitWords(value: string, rules: WordRules): Words {
  const words: Word[] = [];
  for (let at = 0; ; ) {
    const next = readWord(value, at, rules);
    if (next === undefined) return { words };
    if ('fault' in next) return { words, fault: next.fault };
    words.push(next.word);
    at = next.next;
  }
}

/** The word at an offset or behind it, and where the next one begins; undefined where there is none. */
export function readWord(
  value: string,
  offset: number,
  rules: WordRules,
): { readonly word: Word; readonly next: number } | { readonly fault: WordFault } | undefined {
  const { separators = BLANKS } = rules;
  const start = skip(value, offset, separators);
  if (start >= value.length) return undefined;
  let text = '';
  let quote = '';
  let quoteAt = start;
  let isQuoted = false;
  const unknownEscapes: Span[] = [];
  let at = start;
  for (; at < value.length; at++) {
    if (quote === '' && separators === BLANKS) {
      PLAIN.lastIndex = at;
      const [plain] = PLAIN.exec(value) ?? [];
      if (plain !== undefined) {
        text += plain;
        at += plain.length - 1;
        continue;
      }
    }
    const char = value[at]!;
    if (char === '\\' && rules.escapes !== 'kept') {
      const escaped = readEscape(value, at, rules.escapes);
      if (escaped === undefined) {
        // only an escape of C that is not in quotes may be cut off
        if (quote !== '') break;
        if (rules.escapes === 'plain') return { fault: { reason: 'trailing-backslash', at: { start: at, end: at + 1 } } };
        text += '\\';
      } else {
        text += escaped.text;
        if (!escaped.isKnown) unknownEscapes.push({ start: at, end: at + escaped.length });
        at += escaped.length - 1;
      }
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else text += char;
    } else if (rules.unquotes && (char === '"' || char === "'")) {
      [quote, quoteAt, isQuoted] = [char, at, true];
    } else if (separators.includes(char)) {
      break;
    } else {
      text += char;
    }
  }
  if (quote !== '') return { fault: { reason: 'unclosed-quote', at: { start: quoteAt, end: quoteAt + 1 } } };
  return { word: { text, span: { start, end: at }, isQuoted, unknownEscapes }, next: skip(value, at, separators) };
}

function skip(value: string, from: number, separators: string): number {
  let at = from;
  while (at < value.length && separators.includes(value[at]!)) at++;
  return at;
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  s: ' ',
};

const CODE = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})/y;

/** The escape whose backslash stands at an offset; undefined where the value ends behind it. */
function readEscape(value: string, at: number, escapes: 'c' | 'plain'): { text: string; length: number; isKnown: boolean } | undefined {
  const char = value[at + 1];
  if (char === undefined) return undefined;
  if (escapes === 'plain') return { text: char, length: 2, isKnown: true };
  const simple = Object.hasOwn(SIMPLE, char) ? SIMPLE[char] : undefined;
  if (simple !== undefined) return { text: simple, length: 2, isKnown: true };
  CODE.lastIndex = at + 1;
  const [found, byte, short, long, octal] = CODE.exec(value) ?? [];
  if (found !== undefined) {
    const code = octal === undefined ? Number.parseInt(byte ?? short ?? long!, 16) : Number.parseInt(octal, 8);
    const isLast = code > 0x10ffff || (long !== undefined && code >= 0xd800 && code <= 0xdfff);
    if (code > 0 && !isLast) return { text: String.fromCodePoint(code), length: 1 + found.length, isKnown: true };
  }
  return { text: `\\${char}`, length: 2, isKnown: false };
}
