import type { Mark } from '../../text/source.ts';

/** Computes positions in a JSON text as upstream prints them. Lines end with a line feed; columns count bytes of UTF-8. */
export class JsonText {
  readonly #lineStarts: number[] = [0];
  /** The number of bytes before each offset; absent if every character is one byte. */
  readonly #bytes: Uint32Array | undefined;

  constructor(readonly text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#lineStarts.push(end + 1);
    if (/[^\x00-\x7f]/.test(text)) this.#bytes = countBytes(text);
  }

  mark(offset: number): Mark {
    let low = 0;
    for (let high = this.#lineStarts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: this.#bytesBefore(offset) - this.#bytesBefore(this.#lineStarts[low]!) + 1 };
  }

  /** The position after the first byte of a character, where upstream reports a syntax error; zeros at the end of the text. */
  markBehind(offset: number): Mark {
    if (this.#bytesBefore(offset) + 1 >= this.#bytesBefore(this.text.length)) return { line: 0, column: 0 };
    const { line, column } = this.mark(offset);
    return this.text[offset] === '\n' ? { line: line + 1, column: 1 } : { line, column: column + 1 };
  }

  #bytesBefore(offset: number): number {
    return this.#bytes ? this.#bytes[offset]! : offset;
  }
}

function countBytes(text: string): Uint32Array {
  const bytes = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) bytes[i + 1] = bytes[i]! + byteLength(text, i);
  return bytes;
}

/**
 * The number of bytes of a UTF-16 unit. Each half of a surrogate pair counts two of the four bytes. A lone low surrogate is one byte,
 * as `byteText` encodes it.
 */
function byteLength(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code < 0xd800 || code > 0xdfff) return 3;
  return code < 0xdc00 || (offset > 0 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800) ? 2 : 1;
}
