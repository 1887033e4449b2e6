import { bisect } from './bisect.ts';

/** A place in a text as editors count it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** UTF-16 units before it. */
  readonly offset: number;
}

/** A stretch of a text; `end` is behind its last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where the lines of a text begin. A line ends in a line feed, a carriage return, or both, as editors have it. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
  }

  /** How many lines there are; an empty one behind the last line end counts. */
  get count(): number {
    return this.#starts.length;
  }

  /** A line without its end, by its number from 1. */
  line(number: number): string {
    const start = this.start(number);
    let end = this.#starts[number] ?? this.text.length;
    // by hand: a regular expression would go over the whole line, which is asked for once a finding
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }

  /** The offset at which a line begins, by its number from 1. */
  start(number: number): number {
    return this.#starts[number - 1] ?? this.text.length;
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    const line = bisect(this.#starts.length, (index) => this.#starts[index]! <= at);
    return { line, column: at - this.#starts[line - 1]! + 1, offset: at };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
