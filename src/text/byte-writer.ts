/** The size of a chunk, in bytes. */
const CHUNK = 1 << 18;

const encoder = new TextEncoder();

/** Collects texts as UTF-8, in chunks: a long output is never moved. */
export class ByteWriter {
  readonly #full: Uint8Array[] = [];
  #chunk: Uint8Array = new Uint8Array(0);
  /** The number of bytes that are written in the last chunk. */
  #length = 0;

  add(text: string): void {
    for (let rest = text; rest !== ''; ) {
      if (this.#chunk.length - this.#length < MOST_BYTES) this.#begin();
      const { read, written } = encoder.encodeInto(rest, this.#chunk.subarray(this.#length));
      this.#length += written;
      rest = rest.slice(read);
    }
  }

  /** All bytes: one chunk after the other. */
  get chunks(): readonly Uint8Array[] {
    return [...this.#full, this.#chunk.subarray(0, this.#length)];
  }

  #begin(): void {
    if (this.#length > 0) this.#full.push(this.#chunk.subarray(0, this.#length));
    this.#chunk = new Uint8Array(CHUNK);
    this.#length = 0;
  }
}

/** The most bytes of a character. */
const MOST_BYTES = 4;
