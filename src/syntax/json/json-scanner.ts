import { quotedCharacter } from './json-character.ts';
import { BASE64_FROM, type JsonKind, kinds } from './json-tape.ts';

/** A syntax error. `at` is the offset of the unexpected character. */
export class JsonSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const SMALL_E = 0x65;
const SMALL_U = 0x75;

/** The letters that may follow a backslash. */
const ESCAPES: ReadonlySet<number> = new Set([...'"\\/bfnrtu'].map((letter) => letter.charCodeAt(0)));

/** Reads the tokens of a JSON text. Each method reads one token at the current offset, or throws a `JsonSyntaxError` in Go's wording. */
export class JsonScanner {
  /** The current offset. */
  at = 0;
  readonly #quote: Upcoming;
  readonly #backslash: Upcoming;
  /** A control character or a surrogate. */
  readonly #other: Upcoming;
  /** No digit of base64, and no padding. */
  readonly #noDigit = /[^A-Za-z0-9+/=]/g;

  constructor(readonly text: string) {
    const other = /[\0-\x1f\ud800-\udfff]/g;
    this.#quote = new Upcoming((from) => text.indexOf('"', from));
    this.#backslash = new Upcoming((from) => text.indexOf('\\', from));
    this.#other = new Upcoming((from) => {
      other.lastIndex = from;
      return other.test(text) ? other.lastIndex - 1 : -1;
    });
  }

  /** The next UTF-16 unit, which is not consumed; NaN at the end. */
  next(): number {
    return this.text.charCodeAt(this.at);
  }

  skipSpace(): void {
    for (let code = this.next(); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = this.next()) this.at++;
  }

  /** Reads a quoted string, and returns its kind. */
  string(): JsonKind {
    const start = ++this.at;
    const end = this.#quote.from(start);
    const head = Math.min(end, start + BASE64_FROM);
    while (this.at < head && standsForItself(this.next())) this.at++;
    // nearly all strings are short or base64, and need one look at their characters
    if (this.at === end || (this.at === head && this.#isBase64(head, end))) {
      this.at = end + 1;
      return head === end ? kinds.plainString : kinds.base64String;
    }
    let kind: JsonKind = kinds.plainString;
    for (let code = this.#nextSpecial(); code !== QUOTE; code = this.#nextSpecial()) {
      // NaN at the end of the text
      if (!(code >= 0x20)) this.fail('in string literal');
      if (code === BACKSLASH) this.#escape();
      else this.at++;
      kind = kinds.otherString;
    }
    this.at++;
    return kind;
  }

  /** Reads a number. True for an integer: one without a point and without an exponent. */
  number(): boolean {
    let isInteger = true;
    if (this.next() === MINUS) this.at++;
    if (this.next() === ZERO) this.at++;
    else this.#digits('in numeric literal');
    if (this.next() === DOT) {
      isInteger = false;
      this.at++;
      this.#digits('after decimal point in numeric literal');
    }
    if ((this.next() | 0x20) === SMALL_E) {
      isInteger = false;
      this.at++;
      if (this.next() === PLUS || this.next() === MINUS) this.at++;
      this.#digits('in exponent of numeric literal');
    }
    return isInteger;
  }

  literal(word: string): void {
    for (const letter of word) {
      if (this.text[this.at] !== letter) this.failWithin(`in literal ${word} (expecting '${letter}')`);
      this.at++;
    }
  }

  /** Reports the next character as unexpected. `where` completes Go's message. */
  fail(where: string): never {
    const code = this.text.codePointAt(this.at);
    if (code === undefined) throw new JsonSyntaxError('unexpected end of JSON input', this.at);
    throw new JsonSyntaxError(`invalid character ${quotedCharacter(String.fromCodePoint(code))} ${where}`, this.at);
  }

  /** Like `fail`, inside a token. At the end of the text, Go reports a space as the unexpected character. */
  failWithin(where: string): never {
    if (this.at < this.text.length) this.fail(where);
    throw new JsonSyntaxError(`invalid character ' ' ${where}`, this.at);
  }

  #isBase64(start: number, end: number): boolean {
    this.#noDigit.lastIndex = start;
    return this.#noDigit.test(this.text) && this.#noDigit.lastIndex === end + 1;
  }

  /** Moves to the next character that is a quote, a backslash, a control character or a surrogate. Returns it; NaN at the end. */
  #nextSpecial(): number {
    this.at = Math.min(this.#quote.from(this.at), this.#backslash.from(this.at), this.#other.from(this.at), this.text.length);
    return this.next();
  }

  #escape(): void {
    this.at++;
    const letter = this.next();
    if (!ESCAPES.has(letter)) this.failWithin('in string escape code');
    this.at++;
    if (letter !== SMALL_U) return;
    for (let i = 0; i < 4; i++, this.at++) {
      if (!isHexDigit(this.next())) this.failWithin('in \\u hexadecimal character escape');
    }
  }

  #digits(where: string): void {
    if (!isDigit(this.next())) this.failWithin(where);
    while (isDigit(this.next())) this.at++;
  }
}

/** False for a backslash, a control character and a surrogate, and at the end of the text. */
function standsForItself(code: number): boolean {
  return code >= 0x20 && code !== BACKSLASH && (code & 0xf800) !== 0xd800;
}

/** The next place in a text that has something. A text is searched once, however often it is asked for offsets that grow. */
class Upcoming {
  #next = -1;

  /** @param find returns the first place from an offset on, or -1 */
  constructor(readonly find: (from: number) => number) {}

  /** The first place from an offset on; infinite if there is none. */
  from(offset: number): number {
    if (this.#next < offset) {
      const place = this.find(offset);
      this.#next = place < 0 ? Number.POSITIVE_INFINITY : place;
    }
    return this.#next;
  }
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}
