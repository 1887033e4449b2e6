import { encodeContents } from '../../compile/desugar/data-url.ts';
import type { Encoded } from '../../host/ahead.ts';

/** Contents that are longer are not encoded. */
const LONG = 1 << 16;

/**
 * Contents as `check` takes them: nothing of a long data URL is written, so a short one stands for it, which only equal
 * contents have. Rules look at the scheme, and at whether two resources are the same.
 */
export function standIn(contents: Uint8Array, declared: string | undefined): Encoded {
  if (contents.length <= LONG) return encodeContents(contents, declared, undefined);
  const source = `data:,${contents.length}-${digest(contents)}`;
  return declared === undefined || declared === '' ? { source, compression: '' } : { source };
}

/** Two hashes of 32 bits. Nothing depends on their being hard to forge. */
function digest(contents: Uint8Array): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < contents.length; at++) {
    const byte = contents[at]!;
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b) + one;
  }
  return `${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
}
