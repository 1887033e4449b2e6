import { quotedCharacter } from './json-character.ts';

/** What ends the reading of a text. `at`: the offset of what could not be taken. */
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

/** The words of a JSON text: each method takes one from where the scanner stands, or throws what Go says is wrong with it. */
export class JsonScanner {
  at = 0;

  constructor(readonly text: string) {}

  /** The UTF-16 unit that comes next; NaN at the end. */
  next(): number {
    return this.text.charCodeAt(this.at);
  }

  skipSpace(): void {
    for (let code = this.next(); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = this.next()) this.at++;
  }

  /** Takes a string in its quotes and returns what it says. Halves of pairs and bytes that are not UTF-8 become U+FFFD. */
  string(): string {
    const start = this.at++;
    let plain = true;
    for (let code = this.next(); code !== QUOTE; code = this.next()) {
      // NaN at the end of the text
      if (!(code >= 0x20)) this.fail('in string literal');
      if (code === BACKSLASH) this.#escape();
      else this.at++;
      if (code === BACKSLASH || code >= 0xd800) plain = false;
    }
    this.at++;
    if (plain) return this.text.slice(start + 1, this.at - 1);
    // halves that stand as they are first: one must not make a pair with an escaped one
    const written = wellFormed(this.text.slice(start, this.at));
    return wellFormed(JSON.parse(written) as string);
  }

  /** Takes a number and returns it as written. */
  number(): string {
    const start = this.at;
    if (this.next() === MINUS) this.at++;
    if (this.next() === ZERO) this.at++;
    else this.#digits('in numeric literal');
    if (this.next() === DOT) {
      this.at++;
      this.#digits('after decimal point in numeric literal');
    }
    if ((this.next() | 0x20) === SMALL_E) {
      this.at++;
      if (this.next() === PLUS || this.next() === MINUS) this.at++;
      this.#digits('in exponent of numeric literal');
    }
    return this.text.slice(start, this.at);
  }

  literal(word: string): string {
    for (const letter of word) {
      if (this.text[this.at] !== letter) this.failWithin(`in literal ${word} (expecting '${letter}')`);
      this.at++;
    }
    return word;
  }

  /** What comes next does not belong here. */
  fail(where: string): never {
    const code = this.text.codePointAt(this.at);
    if (code === undefined) throw new JsonSyntaxError('unexpected end of JSON input', this.at);
    throw new JsonSyntaxError(`invalid character ${quotedCharacter(String.fromCodePoint(code))} ${where}`, this.at);
  }

  /** The same, where not even a space belongs: at its end a text is read as if one followed. */
  failWithin(where: string): never {
    if (this.at < this.text.length) this.fail(where);
    throw new JsonSyntaxError(`invalid character ' ' ${where}`, this.at);
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

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
