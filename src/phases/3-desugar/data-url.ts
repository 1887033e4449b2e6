import type { Gzip } from '../../host/gzip.ts';

/** Contents as a data URL. `compression` is absent where the config itself says how the contents are compressed. */
export interface Encoded {
  readonly source: string;
  readonly compression?: 'gzip' | '';
}

/**
 * The shortest of URL-escaped, base64, and base64 of gzip. Contents that the config calls compressed are not compressed
 * again. An empty `compression` is said out loud, so that a child config does not inherit its parent's.
 */
export function encodeContents(contents: Uint8Array, declared: string | undefined, gzip: Gzip | undefined): Encoded {
  let opaque = shorterOf(contents);
  if (declared !== undefined && declared !== '') return { source: `data:${opaque}` };
  let compression: 'gzip' | '' = '';
  // gzip has 18 bytes of frame: what is already that short cannot win
  if (gzip && opaque.length > ';base64,'.length + 'gzip'.length + 24) {
    const zipped = gzip(contents);
    if (';base64,'.length + base64Length(zipped.length) + 'gzip'.length < opaque.length) {
      opaque = `;base64,${toBase64(zipped)}`;
      compression = 'gzip';
    }
  }
  return { source: `data:${opaque}`, compression };
}

/** Contents as a URL-escaped data URL, the only encoding of the oldest spec. */
export function escapeContents(contents: Uint8Array): string {
  return `data:,${urlEscape(contents)}`;
}

function shorterOf(contents: Uint8Array): string {
  let escaped = 1;
  for (const byte of contents) escaped += UNRESERVED[byte] ? 1 : 3;
  return ';base64,'.length + base64Length(contents.length) < escaped ? `;base64,${toBase64(contents)}` : `,${urlEscape(contents)}`;
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** RFC 2396's unreserved characters. */
const UNRESERVED: readonly boolean[] = Array.from({ length: 256 }, (_, byte) => /[a-zA-Z0-9\-_.!~*'()]/.test(String.fromCharCode(byte)));
const ESCAPED: readonly string[] = UNRESERVED.map((plain, byte) =>
  plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
);

function urlEscape(contents: Uint8Array): string {
  let out = '';
  for (const byte of contents) out += ESCAPED[byte];
  return out;
}

/** Standard base64, in pieces that the platform's `btoa` takes. */
function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x6000) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
  return parts.join('');
}
