import { resourceBytes } from '../document/resource-bytes.ts';
import type { Gunzip } from '../host/gzip.ts';
import type { Struct } from '../schema/placed.ts';
import { byteText, textBytes } from '../text/byte-text.ts';

/** The contents behind resources, decoded once until they are forgotten. */
export class KnownContents {
  readonly #bytes = new Map<Struct, Uint8Array | undefined>();
  readonly #texts = new Map<Uint8Array, string>();
  readonly #ofText = new Map<string, Uint8Array>();

  constructor(readonly gunzip: Gunzip | undefined) {}

  /** The bytes behind a resource; undefined for what is fetched. */
  readonly bytesOf = (resource: Struct): Uint8Array | undefined => {
    if (!this.#bytes.has(resource)) this.#bytes.set(resource, resourceBytes(resource, this.gunzip));
    return this.#bytes.get(resource);
  };

  /** Bytes as a text: see `byteText`. */
  readonly textOf = (contents: Uint8Array): string => {
    const text = this.#texts.get(contents) ?? byteText(contents);
    this.#texts.set(contents, text);
    this.#ofText.set(text, contents);
    return text;
  };

  /** The bytes of a text: those that it was made of, the very same object, where it is the text of contents. */
  readonly bytesOfText = (text: string): Uint8Array => this.#ofText.get(text) ?? textBytes(text);

  forget(): void {
    this.#bytes.clear();
    this.#texts.clear();
    this.#ofText.clear();
  }
}
