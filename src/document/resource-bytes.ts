import { decodeDataUrl } from '../grammar/decode-data-url.ts';
import type { Gunzip } from '../host/gzip.ts';
import { type Struct, text } from '../schema/placed.ts';

/** The most bytes that compressed contents may become, 512 MiB: a small config could fill the memory otherwise. */
const LARGEST_CONTENTS = 2 ** 29;

/**
 * The bytes behind a resource with a data URL, uncompressed. Undefined for what is fetched, and for data that cannot be
 * decoded or uncompressed.
 *
 * @param gunzip needed for `compression: gzip`; without it the bytes of such a resource are not known
 */
export function resourceBytes(resource: Struct, gunzip?: Gunzip): Uint8Array | undefined {
  const source = text(resource, 'source');
  const bytes = source === undefined ? undefined : decodeDataUrl(source);
  return bytes && uncompressed(bytes, text(resource, 'compression') ?? '', gunzip);
}

/** Uncompresses contents, by the value of `compression`. Undefined for what cannot be uncompressed, or has more than `limit` bytes then. */
export function uncompressed(bytes: Uint8Array, compression: string, gunzip?: Gunzip, limit = LARGEST_CONTENTS): Uint8Array | undefined {
  if (compression === '') return bytes;
  return compression === 'gzip' ? gunzip?.(bytes, limit) : undefined;
}
