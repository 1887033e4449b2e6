import type { Mark, Span } from '../../tree/source.ts';

/** Places in a JSON text. Lines end in line feeds; columns count bytes of UTF-8. */
export class JsonText {
  readonly #lineStarts: number[] = [0];
  /** Bytes before each offset; absent where every character is one byte. */
  readonly #bytes: Uint32Array | undefined;

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
    if (/[^\x00-\x7f]/.test(text)) this.#bytes = countBytes(text);
  }

  mark(offset: number): Mark {
    let low = 0;
    for (let high = this.#lineStarts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.#lineStarts[low]!;
    return { line: low + 1, column: (this.#bytes ? this.#bytes[offset]! - this.#bytes[start]! : offset - start) + 1 };
  }

  /** The mark of a fault: what lies at the end of the text has no place upstream. */
  faultMark(offset: number): Mark {
    return offset < this.text.length ? this.mark(offset) : { line: 0, column: 0 };
  }
}

function countBytes(text: string): Uint32Array {
  const bytes = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // a surrogate pair is four bytes: two for each half
    bytes[i + 1] = bytes[i]! + (code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3);
  }
  return bytes;
}

/** Why a text is no JSON, or no config: with the extent of what is wrong, and its place as upstream prints it. */
export interface JsonFault {
  readonly message: string;
  readonly span: Span;
  readonly mark: Mark;
}
