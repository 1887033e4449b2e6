/** The size of a chunk, in bytes. */
const CHUNK = 1 << 18;

/** The most bytes of a character. */
const MOST_BYTES = 4;

/** Texts are put together up to this length: one call of the encoder takes longer than to add many short texts. */
const SHORT = 1 << 14;

const encoder = new TextEncoder();

/** A place in the bytes of a writer. */
interface ByteMark {
  readonly full: number;
  readonly chunk: Uint8Array;
  readonly length: number;
}

/** Collects texts as UTF-8, in chunks: a long output is never moved. */
export class ByteWriter {
  readonly #full: Uint8Array[] = [];
  #chunk: Uint8Array = new Uint8Array(0);
  /** The number of bytes that are written in the last chunk. */
  #length = 0;
  /** What is not encoded yet. */
  #pending = '';

  add(text: string): void {
    if (text.length >= SHORT) {
      this.#encodePending();
      this.#encode(text);
      return;
    }
    this.#pending += text;
    if (this.#pending.length >= SHORT) this.#encodePending();
  }

  /** The place up to which it is written, for `rewind`. */
  mark(): ByteMark {
    this.#encodePending();
    return { full: this.#full.length, chunk: this.#chunk, length: this.#length };
  }

  /** Takes back what was added behind a mark. */
  rewind({ full, chunk, length }: ByteMark): void {
    this.#full.length = full;
    this.#chunk = chunk;
    this.#length = length;
    this.#pending = '';
  }

  /** All bytes: one chunk after the other. */
  get chunks(): readonly Uint8Array[] {
    this.#encodePending();
    return [...this.#full, this.#chunk.subarray(0, this.#length)];
  }

  #encodePending(): void {
    this.#encode(this.#pending);
    this.#pending = '';
  }

  #encode(text: string): void {
    for (let rest = text; rest !== ''; ) {
      if (this.#chunk.length - this.#length < MOST_BYTES) this.#begin();
      const { read, written } = encoder.encodeInto(rest, this.#chunk.subarray(this.#length));
      this.#length += written;
      rest = rest.slice(read);
    }
  }

  #begin(): void {
    if (this.#length > 0) this.#full.push(this.#chunk.subarray(0, this.#length));
    this.#chunk = new Uint8Array(CHUNK);
    this.#length = 0;
  }
}
