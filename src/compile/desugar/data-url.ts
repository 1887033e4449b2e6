import type { Encoded } from '../../host/ahead.ts';
import type { Gzip } from '../../host/gzip.ts';
import { base64Length, toBase64 } from './base64.ts';
import { leastGzip } from './least-gzip.ts';

/**
 * The shortest of URL-escaped, base64, and base64 of gzip. Contents that the config declares as compressed are not compressed again.
 * An empty `compression` is written to the output, so that a child config does not inherit that of its parent.
 */
export function encodeContents(contents: Uint8Array, declared: string | undefined, gzip: Gzip | undefined): Encoded {
  const plain = base64Prefix.length + base64Length(contents.length);
  const escaped = 1 + escapedLength(contents, plain - 1);
  const shortest = Math.min(plain, escaped);
  const uncompressed = (): string => `data:${plain < escaped ? base64Prefix + toBase64(contents) : `,${urlEscape(contents)}`}`;
  if (declared !== undefined && declared !== '') return { source: uncompressed() };
  const wins = (length: number): boolean => base64Prefix.length + base64Length(length) + 'gzip'.length < shortest;
  if (gzip && wins(leastGzip(contents))) {
    const zipped = gzip(contents);
    if (wins(zipped.length)) return { source: `data:${base64Prefix}${toBase64(zipped)}`, compression: 'gzip' };
  }
  return { source: uncompressed(), compression: '' };
}

const base64Prefix = ';base64,';

/** Contents as a URL-escaped data URL, the only encoding of the oldest spec. */
export function escapeContents(contents: Uint8Array): string {
  return `data:,${urlEscape(contents)}`;
}

/** RFC 2396's unreserved characters. */
const UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
const ESCAPED_LENGTH = escapedLengths();
const PERCENT = 0x25;
const HEX = new TextEncoder().encode('0123456789ABCDEF');
const decoder = new TextDecoder();

function escapedLengths(): Uint8Array {
  const lengths = new Uint8Array(256).fill('%00'.length);
  for (let at = 0; at < UNRESERVED.length; at++) lengths[UNRESERVED.charCodeAt(at)] = 1;
  return lengths;
}

/** The length of contents once they are escaped, or some length beyond `most`. */
function escapedLength(contents: Uint8Array, most: number): number {
  let length = 0;
  for (let at = 0; at < contents.length && length <= most; at++) length += ESCAPED_LENGTH[contents[at]!]!;
  return length;
}

function urlEscape(contents: Uint8Array): string {
  // of letters added one by one each would be an object of its own
  const out = new Uint8Array(escapedLength(contents, Number.POSITIVE_INFINITY));
  let to = 0;
  for (let at = 0; at < contents.length; at++) {
    const byte = contents[at]!;
    if (ESCAPED_LENGTH[byte] === 1) {
      out[to++] = byte;
    } else {
      out[to++] = PERCENT;
      out[to++] = HEX[byte >> 4]!;
      out[to++] = HEX[byte & 15]!;
    }
  }
  return decoder.decode(out);
}
