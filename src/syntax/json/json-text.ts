import type { Mark } from '../../text/source.ts';

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
    return { line: low + 1, column: this.#bytesBefore(offset) - this.#bytesBefore(this.#lineStarts[low]!) + 1 };
  }

  /** The place behind the first byte of a character, which is where upstream sees a fault; none at the end of the text. */
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

/** The bytes of a UTF-16 unit. Each half of a pair has two of the four; a low surrogate alone is one byte, see `byteText`. */
function byteLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code < 0xd800 || code > 0xdfff) return 3;
  return code < 0xdc00 || (at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) ? 2 : 1;
}
