import { bisect } from '../../text/bisect.ts';
import type { Mark } from '../../text/source.ts';

/** Tells the line and the column of an offset, as go-yaml counts them. */
export interface Marks {
  at(offset: number): Mark;
}

/**
 * Lines and columns of a YAML text. Nothing is computed before the first mark is asked for: most configs are read without
 * any. A line ends in any of YAML's breaks, and a surrogate pair is one character.
 */
export class YamlMarks implements Marks {
  #starts: number[] | undefined;
  #pairs: number[] | undefined;

  constructor(private readonly text: string) {}

  at(offset: number): Mark {
    this.#starts ??= lineStartsOf(this.text);
    this.#pairs ??= pairsOf(this.text);
    const [starts, pairs] = [this.#starts, this.#pairs];
    const line = bisect(starts.length, (i) => starts[i]! <= offset);
    const start = starts[line - 1]!;
    const before = (end: number): number => (pairs.length === 0 ? 0 : bisect(pairs.length, (i) => pairs[i]! < end));
    return { line, column: offset - start - (before(offset) - before(start)) + 1 };
  }

  /** go-yaml begins a new line at the end of a text whose last line has no break. */
  get pastEnd(): Marks {
    return { at: () => ({ line: this.at(this.text.length).line + 1, column: 1 }) };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\x85\u2028\u2029]/g)) starts.push(index + end.length);
  return starts;
}

function pairsOf(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}
