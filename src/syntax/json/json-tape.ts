import type { Mark, Source, Span } from '../../text/source.ts';
import { stringValue } from './json-string.ts';
import { JsonText } from './json-text.ts';

/** The cells of a value on a tape: where it starts, where it ends, and the number of the value behind it together with its kind. */
export const CELLS = 3;

/** What a value is. */
export const kinds = {
  map: 0,
  list: 1,
  /** A string that stands for itself. */
  plainString: 2,
  /** The same, with nothing but digits of base64 and `=` from its character with the number `BASE64_FROM` on. */
  base64String: 3,
  /** A string with escapes, surrogates, or bytes that are not UTF-8. */
  otherString: 4,
  /** A number without a point and without an exponent. */
  integer: 5,
  otherNumber: 6,
  true: 7,
  false: 8,
  null: 9,
} as const;

export type JsonKind = (typeof kinds)[keyof typeof kinds];

/** What is before the data in most data URLs is shorter. */
export const BASE64_FROM = 64;

const KIND_BITS = 4;
const KIND_MASK = 15;

/** The third cell of a value. No text has so many values that their numbers need more than 28 bits. */
export function lastCell(after: number, kind: JsonKind): number {
  return (after << KIND_BITS) | kind;
}

/**
 * The values of a JSON text, by their numbers, in the order of the text: each mapping or list is followed by what is in it, and each
 * key by its value. Only places are stored, so that a large text needs few objects. Everything else is made from the text when it
 * is asked for. The root has the number 0.
 */
export class JsonTape {
  readonly #cells: Int32Array;
  #places: JsonText | undefined;

  constructor(
    readonly source: Source,
    cells: Int32Array,
  ) {
    this.#cells = cells;
  }

  /** How many values there are, keys included. */
  get count(): number {
    return this.#cells.length / CELLS;
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
    return this.#cells[value * CELLS + 2]! >>> KIND_BITS;
  }

  kind(value: number): JsonKind {
    return (this.#cells[value * CELLS + 2]! & KIND_MASK) as JsonKind;
  }

  isMap(value: number): boolean {
    return this.kind(value) === kinds.map;
  }

  isList(value: number): boolean {
    return this.kind(value) === kinds.list;
  }

  isString(value: number): boolean {
    const kind = this.kind(value);
    return kind >= kinds.plainString && kind <= kinds.otherString;
  }

  isNull(value: number): boolean {
    return this.kind(value) === kinds.null;
  }

  /** What a string says, or a number or a literal as it is written. */
  text(value: number): string {
    const kind = this.kind(value);
    if (kind === kinds.plainString || kind === kinds.base64String)
      return this.source.text.slice(this.start(value) + 1, this.end(value) - 1);
    return kind === kinds.otherString ? stringValue(this.written(value)) : this.written(value);
  }

  /** A value as it is written. */
  written(value: number): string {
    return this.source.text.slice(this.start(value), this.end(value));
  }

  /** The place of a value as upstream prints it. That of a mapping or a list is after its bracket. */
  mark(value: number): Mark {
    this.#places ??= new JsonText(this.source.text);
    const isOpening = this.isMap(value) || this.isList(value);
    return this.#places.mark(this.start(value) + (isOpening ? 1 : 0));
  }
}
