import { byteText, textBytes } from '../text/byte-text.ts';

/** The longest line that systemd takes, in bytes. */
export const LINE_MAX = 2048;
/** How far upstream reads ahead. A line is only found to be too long when that much of it has been read. */
const READ_AHEAD = 4096;

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/**
 * The bytes of a unit file, read ahead as upstream's buffered reader does: what is found to be too long depends on where in
 * the file it stands.
 */
export class UnitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #ahead = 0;
  #last = 0;
  /** Where the line ends that a question was asked about. */
  #lineEnd = -1;

  constructor(text: string) {
    this.#bytes = textBytes(text);
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** True where a line's worth of bytes is at hand, and no line ends in them. */
  isLineTooLong(): boolean {
    if (this.#ahead - this.#at < LINE_MAX) return false;
    if (this.#lineEnd < this.#at) {
      this.#lineEnd = this.#at;
      while (this.#lineEnd < this.#bytes.length && !isLineEnd(this.#bytes[this.#lineEnd]!)) this.#lineEnd++;
    }
    return this.#lineEnd - this.#at >= LINE_MAX;
  }

  /** The next character; empty at the end. */
  read(): string {
    const lead = this.#bytes[this.#at];
    if (lead === undefined) return '';
    const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (this.#ahead - this.#at < length) this.#fill();
    const char = lead < 0x80 ? String.fromCharCode(lead) : firstCharacter(this.#bytes.subarray(this.#at, this.#at + length));
    this.#last = isByte(char) ? 1 : length;
    this.#at += this.#last;
    return char;
  }

  /** Takes back the last character. */
  unread(): void {
    this.#at -= this.#last;
  }

  /** What stands before a delimiter, which is read too; undefined where there is none. */
  readThrough(delimiter: string): Uint8Array | undefined {
    const start = this.#at;
    return this.#advance(delimiter.charCodeAt(0)) ? this.#bytes.subarray(start, this.#at - 1) : undefined;
  }

  /** The rest of the line, without its line feed. */
  readLine(): Uint8Array {
    const start = this.#at;
    return this.#bytes.subarray(start, this.#advance(LINE_FEED) ? this.#at - 1 : this.#at);
  }

  /** Moves behind the next byte of a value, or to the end; says which. */
  #advance(byte: number): boolean {
    const found = this.#bytes.indexOf(byte, this.#at);
    const to = found < 0 ? this.#bytes.length : found + 1;
    while (to > this.#ahead || (found < 0 && this.#ahead < this.#bytes.length)) {
      // what fills the whole buffer is taken out of it
      if (this.#ahead - this.#at >= READ_AHEAD) this.#at = this.#ahead;
      this.#fill();
    }
    this.#at = to;
    return found >= 0;
  }

  #fill(): void {
    this.#ahead = Math.min(this.#bytes.length, this.#at + READ_AHEAD);
  }
}

function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function firstCharacter(bytes: Uint8Array): string {
  return String.fromCodePoint(byteText(bytes).codePointAt(0)!);
}

/** True for a byte that is not UTF-8, see `byteText`. */
function isByte(char: string): boolean {
  return char >= '\udc80' && char <= '\udcff';
}
