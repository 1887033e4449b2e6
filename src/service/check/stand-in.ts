import { encodeContents } from '../../compile/desugar/data-url.ts';
import type { Encoded } from '../../host/ahead.ts';
import { onceForEach } from '../../text/once.ts';

/** Longer contents are not encoded. In bytes. */
const LONG = 1 << 16;

/**
 * Encodes contents for `check`. Long contents get a short data URL with a hash instead of the contents, because `check` writes no
 * output. This is enough for the rules: they examine the scheme of a URL, and whether two URLs are equal.
 */
export function standIn(contents: Uint8Array, declared: string | undefined): Encoded {
  return declared === undefined ? standInOf(contents) : encoded(contents, declared);
}

const standInOf = onceForEach((contents: Uint8Array) => encoded(contents, undefined));

function encoded(contents: Uint8Array, declared: string | undefined): Encoded {
  if (contents.length <= LONG) return encodeContents(contents, declared, undefined);
  const source = `data:,${contents.length}-${digest(contents)}`;
  return declared === undefined || declared === '' ? { source, compression: '' } : { source };
}

/** Two hashes of 32 bits. They are not cryptographic. */
function digest(contents: Uint8Array): string {
  let [first, second] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < contents.length; i++) {
    const byte = contents[i]!;
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x85ebca6b) + first;
  }
  return `${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}`;
}
