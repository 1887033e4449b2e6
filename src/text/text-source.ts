import { byteText, textBytes } from './byte-text.ts';
import type { Source } from './source.ts';

/** A source of UTF-8. Only its text is kept, so that a large one is not in memory twice; the bytes are made of it when they are asked for. */
export function textSource(name: string, bytes: Uint8Array): Source {
  return sourceOfText(name, byteText(bytes));
}

/** The source of a text that is known already. */
export function sourceOfText(name: string, text: string): Source {
  return new TextSource(name, text);
}

class TextSource implements Source {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {}

  get bytes(): Uint8Array {
    return textBytes(this.text);
  }
}
