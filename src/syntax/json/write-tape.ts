import type { Source } from '../../text/source.ts';
import { isDigit, JsonScanner } from './json-scanner.ts';
import { CELLS, type JsonKind, JsonTape, kinds, lastCell } from './json-tape.ts';

/** The greatest nesting depth that upstream accepts. */
const MAX_DEPTH = 10_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const SMALL_F = 0x66;
const SMALL_N = 0x6e;
const SMALL_T = 0x74;
const BRACE = 0x7b;
const BRACE_END = 0x7d;

/** Reads a JSON text. Throws a `JsonSyntaxError` where Go refuses it. */
export function writeTape(source: Source): JsonTape {
  const writer = new TapeWriter(source.text);
  return new JsonTape(source, writer.write());
}

class TapeWriter {
  readonly #scanner: JsonScanner;
  #cells = new Int32Array(64 * CELLS);
  /** The number of cells that are written. */
  #length = 0;
  /** The first cells of the open mappings and lists, outermost first. Recursion would overflow the call stack on deeply nested texts. */
  readonly #open: number[] = [];

  constructor(text: string) {
    this.#scanner = new JsonScanner(text);
  }

  write(): Int32Array {
    const scanner = this.#scanner;
    for (;;) {
      let isComplete = this.#value();
      while (isComplete) {
        if (this.#open.length > 0) {
          isComplete = this.#behindValue();
          continue;
        }
        scanner.skipSpace();
        if (scanner.at < scanner.text.length) scanner.fail('after top-level value');
        return this.#cells.slice(0, this.#length);
      }
    }
  }

  /** Reads a value. False after the start of a mapping or a list that is not empty. */
  #value(): boolean {
    const scanner = this.#scanner;
    scanner.skipSpace();
    const start = scanner.at;
    const first = scanner.next();
    switch (first) {
      case BRACE:
      case BRACKET:
        return this.#opening(first);
      case QUOTE:
        return this.#string();
      case SMALL_T:
        scanner.literal('true');
        return this.#complete(start, kinds.true);
      case SMALL_F:
        scanner.literal('false');
        return this.#complete(start, kinds.false);
      case SMALL_N:
        scanner.literal('null');
        return this.#complete(start, kinds.null);
      default:
        if (first !== MINUS && !isDigit(first)) scanner.fail('looking for beginning of value');
        return this.#complete(start, scanner.number() ? kinds.integer : kinds.otherNumber);
    }
  }

  #string(): true {
    const start = this.#scanner.at;
    return this.#complete(start, this.#scanner.string());
  }

  /** Adds a value that ends at the current offset. */
  #complete(start: number, kind: JsonKind): true {
    this.#add(start, this.#scanner.at, lastCell(this.#length / CELLS + 1, kind));
    return true;
  }

  /** Opens a mapping or a list. True if it is empty. */
  #opening(bracket: typeof BRACE | typeof BRACKET): boolean {
    const scanner = this.#scanner;
    if (this.#open.length >= MAX_DEPTH) scanner.fail('exceeded max depth');
    this.#open.push(this.#length);
    this.#add(scanner.at++, 0, bracket === BRACE ? kinds.map : kinds.list);
    scanner.skipSpace();
    if (scanner.next() === (bracket === BRACE ? BRACE_END : BRACKET_END)) return this.#close();
    if (bracket === BRACE) this.#key();
    return false;
  }

  /** Reads what is behind a value in the innermost open mapping or list. True if that is complete. */
  #behindValue(): boolean {
    const scanner = this.#scanner;
    // while it is open, its last cell is its kind
    const isMap = this.#cells[this.#open.at(-1)! + 2] === kinds.map;
    scanner.skipSpace();
    const next = scanner.next();
    if (next === COMMA) {
      scanner.at++;
      if (isMap) this.#key();
      return false;
    }
    if (isMap && next !== BRACE_END) scanner.fail('after object key:value pair');
    if (!isMap && next !== BRACKET_END) scanner.fail('after array element');
    return this.#close();
  }

  #close(): true {
    const opening = this.#open.pop()!;
    this.#cells[opening + 1] = ++this.#scanner.at;
    this.#cells[opening + 2] = lastCell(this.#length / CELLS, this.#cells[opening + 2] as JsonKind);
    return true;
  }

  #key(): void {
    const scanner = this.#scanner;
    scanner.skipSpace();
    if (scanner.next() !== QUOTE) scanner.fail('looking for beginning of object key string');
    this.#string();
    scanner.skipSpace();
    if (scanner.next() !== COLON) scanner.fail('after object key');
    scanner.at++;
  }

  #add(start: number, end: number, last: number): void {
    if (this.#length === this.#cells.length) {
      const longer = new Int32Array(this.#cells.length * 2);
      longer.set(this.#cells);
      this.#cells = longer;
    }
    this.#cells[this.#length++] = start;
    this.#cells[this.#length++] = end;
    this.#cells[this.#length++] = last;
  }
}
