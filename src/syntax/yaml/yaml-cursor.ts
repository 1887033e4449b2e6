import { CR, isBlankBreakOrEnd, isBreak, LF, SPACE } from './yaml-characters.ts';

/** A place in a text. `line` and `column` count from 0, `column` and `index` in characters (code points). */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly index: number;
}

/** What is known of a whole text, and makes it easier to read. */
export interface TextTraits {
  /** True where every line ends with LF. */
  readonly plainBreaks: boolean;
  /** True where there are surrogate pairs: a pair is one character. */
  readonly hasPairs: boolean;
}

export function traitsOf(text: string): TextTraits {
  // most texts have neither, which one look tells
  if (!/[\r\x85\u2028\u2029\ud800-\udbff]/.test(text)) return { plainBreaks: true, hasPairs: false };
  return { plainBreaks: !/[\r\x85\u2028\u2029]/.test(text), hasPairs: /[\ud800-\udbff][\udc00-\udfff]/.test(text) };
}

/** Walks over a text and knows line and column wherever it is. */
export class Cursor {
  offset: number;
  line = 0;
  private lineStart: number;
  /** Surrogate pairs passed so far, and at the start of the line: a pair is one character. */
  private pairs = 0;
  private linePairs = 0;
  private readonly hasPairs: boolean;
  private readonly plainBreaks: boolean;
  private latest: Place = { offset: -1, line: 0, column: 0, index: 0 };

  constructor(
    readonly text: string,
    start: number,
    { plainBreaks, hasPairs }: TextTraits,
  ) {
    this.offset = start;
    this.lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    this.plainBreaks = plainBreaks;
    this.hasPairs = hasPairs;
  }

  /** The code unit at the cursor; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.offset);
  }

  codeAt(ahead: number): number {
    return this.text.charCodeAt(this.offset + ahead);
  }

  get atEnd(): boolean {
    return this.offset >= this.text.length;
  }

  get column(): number {
    return this.offset - this.lineStart - (this.pairs - this.linePairs);
  }

  get index(): number {
    return this.offset - this.pairs;
  }

  /** Where the cursor is. The end of a token is mostly asked for again as the start of what follows. */
  place(): Place {
    const { offset, line } = this;
    if (this.latest.offset !== offset || this.latest.line !== line) this.latest = { offset, line, column: this.column, index: this.index };
    return this.latest;
  }

  /** Moves to an offset ahead on the same line. */
  moveTo(offset: number): void {
    if (this.hasPairs) {
      for (let at = this.offset; at < offset; at++) if ((this.text.charCodeAt(at) & 0xfc00) === 0xd800) this.pairs++;
    }
    this.offset = offset;
  }

  /** Moves over characters that are neither breaks nor pairs. */
  skip(count = 1): void {
    this.offset += count;
  }

  /** Moves over spaces, up to a column at most. */
  skipSpaces(toColumn = Number.POSITIVE_INFINITY): void {
    const { text } = this;
    const most = this.offset + toColumn - this.column;
    let at = this.offset;
    while (at < most && text.charCodeAt(at) === SPACE) at++;
    this.offset = at;
  }

  /** Moves over one line break and returns what it means: LF, or the separator itself. */
  readBreak(): string {
    const { code } = this;
    this.offset += code === CR && this.codeAt(1) === LF ? 2 : 1;
    this.startLine();
    return code === 0x2028 ? '\u2028' : code === 0x2029 ? '\u2029' : '\n';
  }

  /** Begins a new line where the cursor is. */
  startLine(): void {
    this.line++;
    this.lineStart = this.offset;
    this.linePairs = this.pairs;
  }

  /** The offset of the next line break, or of the end. */
  endOfLine(): number {
    if (this.plainBreaks) {
      const end = this.text.indexOf('\n', this.offset);
      return end < 0 ? this.text.length : end;
    }
    let at = this.offset;
    while (at < this.text.length && !isBreak(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** True at `---` or `...` that stands alone at the start of a line. */
  atDocumentMark(mark: '---' | '...'): boolean {
    return this.offset === this.lineStart && this.text.startsWith(mark, this.offset) && isBlankBreakOrEnd(this.codeAt(3));
  }
}
