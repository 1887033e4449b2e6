import type { Mark, Source, Span } from '../../text/source.ts';
import { stringValue } from './json-string.ts';
import { JsonText } from './json-text.ts';

/** The numbers of a value on a tape: the offset of its start, of its end, and what is behind it. */
export const CELLS = 3;

/** The third number of a string that stands for itself, and of every number and literal. */
export const AS_WRITTEN = 0;
/** The third number of a string with escapes, surrogates, or bytes that are not UTF-8. */
export const ESCAPED = 1;

const QUOTE = 0x22;
const BRACKET = 0x5b;
const BRACE = 0x7b;
const SMALL_N = 0x6e;

/**
 * The values of a JSON text, by their numbers, in the order of the text: each mapping or list is followed by what is in it, and each
 * key by its value. Only places are stored, so that a large text needs few objects. Everything else is made from the text when it
 * is asked for. The root has the number 0.
 */
export class JsonTape {
  readonly #cells: Int32Array;
  #places: JsonText | undefined;

  /** @param cells for each value the three numbers that `CELLS` describes; the third of a mapping or a list is the number of the value behind it */
  constructor(
    readonly source: Source,
    cells: Int32Array,
  ) {
    this.#cells = cells;
  }

  start(value: number): number {
    return this.#cells[value * CELLS]!;
  }

  end(value: number): number {
    return this.#cells[value * CELLS + 1]!;
  }

  span(value: number): Span {
    return { start: this.start(value), end: this.end(value) };
  }

  /** The number of the value behind a value and all that is in it. */
  after(value: number): number {
    return Math.max(this.#cells[value * CELLS + 2]!, value + 1);
  }

  isMap(value: number): boolean {
    return this.#first(value) === BRACE;
  }

  isList(value: number): boolean {
    return this.#first(value) === BRACKET;
  }

  isString(value: number): boolean {
    return this.#first(value) === QUOTE;
  }

  isNull(value: number): boolean {
    return this.#first(value) === SMALL_N;
  }

  /** What a string says, or a number or a literal as it is written. */
  text(value: number): string {
    const { text } = this.source;
    const [start, end] = [this.start(value), this.end(value)];
    if (!this.isString(value)) return text.slice(start, end);
    return this.#cells[value * CELLS + 2] === AS_WRITTEN ? text.slice(start + 1, end - 1) : stringValue(text.slice(start, end));
  }

  /** The place of a value as upstream prints it. That of a mapping or a list is after its bracket. */
  mark(value: number): Mark {
    this.#places ??= new JsonText(this.source.text);
    const isOpening = this.isMap(value) || this.isList(value);
    return this.#places.mark(this.start(value) + (isOpening ? 1 : 0));
  }

  #first(value: number): number {
    return this.source.text.charCodeAt(this.start(value));
  }
}
