import { bisect } from './bisect.ts';

/** A position in a text as editors count it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The number of UTF-16 units before the position. */
  readonly offset: number;
}

/** A part of a text. `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The offsets at which the lines of a text start. As in editors, a line ends with `\n`, `\r` or `\r\n`. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    // `indexOf` is much faster than a regular expression where lines are long
    let [feed, carriage] = [text.indexOf('\n'), text.indexOf('\r')];
    while (feed >= 0 || carriage >= 0) {
      const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
      const end = isFeed || feed === carriage + 1 ? feed + 1 : carriage + 1;
      this.#starts.push(end);
      if (feed >= 0 && feed < end) feed = text.indexOf('\n', end);
      if (carriage >= 0 && carriage < end) carriage = text.indexOf('\r', end);
    }
  }

  /** The number of lines. The empty line after a final line end counts. */
  get count(): number {
    return this.#starts.length;
  }

  /** A line without its line end, by its number from 1. */
  line(number: number): string {
    const start = this.start(number);
    let end = this.#starts[number] ?? this.text.length;
    // No regular expression: it would scan the whole line, and this method is called once for each finding.
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }

  /** The offset at which a line starts, by its number from 1. */
  start(number: number): number {
    return this.#starts[number - 1] ?? this.text.length;
  }

  position(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    const line = bisect(this.#starts.length, (index) => this.#starts[index]! <= clamped);
    return { line, column: clamped - this.#starts[line - 1]! + 1, offset: clamped };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
