import { byteText, textBytes } from '../text/byte-text.ts';

/** The longest line that systemd accepts, in bytes. */
export const LINE_MAX = 2048;
/** The size of upstream's read buffer, in bytes. Upstream only detects a long line in what the buffer holds. */
const READ_AHEAD = 4096;

/** What is read at the end of the file. */
export const END = -1;

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/**
 * Reads the bytes of a unit file as upstream's buffered reader does. Whether a line counts as too long depends on the state of the
 * buffer, and so on the position of the line in the file.
 */
export class UnitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #ahead = 0;
  #last = 0;
  /** The end of the line that `isLineTooLong` last examined. */
  #lineEnd = -1;

  constructor(text: string) {
    this.#bytes = textBytes(text);
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** True if the buffer holds at least `LINE_MAX` bytes and the next `LINE_MAX` bytes contain no line end. */
  isLineTooLong(): boolean {
    if (this.#ahead - this.#at < LINE_MAX) return false;
    if (this.#lineEnd < this.#at) {
      this.#lineEnd = this.#at;
      while (this.#lineEnd < this.#bytes.length && !isLineEnd(this.#bytes[this.#lineEnd]!)) this.#lineEnd++;
    }
    return this.#lineEnd - this.#at >= LINE_MAX;
  }

  /** Reads the next character and returns its code point, or `END`. A byte that is not UTF-8 has the code that `byteText` gives it. */
  read(): number {
    const lead = this.#bytes[this.#at];
    if (lead === undefined) return END;
    const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (this.#ahead - this.#at < length) this.#fill();
    const code = lead < 0x80 ? lead : byteText(this.#bytes.subarray(this.#at, this.#at + length)).codePointAt(0)!;
    this.#last = isByte(code) ? 1 : length;
    this.#at += this.#last;
    return code;
  }

  /** Moves back before the last character that was read. */
  unread(): void {
    this.#at -= this.#last;
  }

  /** Reads past a delimiter and returns the bytes before it; undefined if the delimiter does not occur. */
  readThrough(delimiter: string): Uint8Array | undefined {
    const start = this.#at;
    return this.#advance(delimiter.charCodeAt(0)) ? this.#bytes.subarray(start, this.#at - 1) : undefined;
  }

  /** Reads the rest of the line and returns it without the line feed. */
  readLine(): Uint8Array {
    const start = this.#at;
    return this.#bytes.subarray(start, this.#advance(LINE_FEED) ? this.#at - 1 : this.#at);
  }

  /** Reads the rest of the line. Returns its last byte before the line feed; `END` if it is empty. */
  skipLine(): number {
    const start = this.#at;
    const end = this.#advance(LINE_FEED) ? this.#at - 1 : this.#at;
    return end > start ? this.#bytes[end - 1]! : END;
  }

  /** Moves past the next byte of this value, or to the end if there is none. Returns whether the byte occurs. */
  #advance(byte: number): boolean {
    const index = this.#bytes.indexOf(byte, this.#at);
    const to = index < 0 ? this.#bytes.length : index + 1;
    while (to > this.#ahead || (index < 0 && this.#ahead < this.#bytes.length)) {
      // Upstream empties a full buffer before it reads on.
      if (this.#ahead - this.#at >= READ_AHEAD) this.#at = this.#ahead;
      this.#fill();
    }
    this.#at = to;
    return index >= 0;
  }

  #fill(): void {
    this.#ahead = Math.min(this.#bytes.length, this.#at + READ_AHEAD);
  }
}

function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** True for a byte that is not UTF-8, as `byteText` encodes it. */
function isByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}
