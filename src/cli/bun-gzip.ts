import type { Gzip } from '../host/gzip.ts';

declare const Bun: { gzipSync(contents: Uint8Array, options: { library: 'libdeflate'; level: number }): Uint8Array };

/** Below this size the slow levels cost nothing, and win up to a tenth. */
const SMALL = 4096;

/**
 * Bun's zlib compresses some contents by a tenth worse than Node's at the same level. Its libdeflate is about as good as Node's
 * zlib or better from level 9, and no slower; above it, the time multiplies.
 */
export const bunGzip: Gzip = (contents) => Bun.gzipSync(contents, { library: 'libdeflate', level: contents.length < SMALL ? 10 : 9 });
