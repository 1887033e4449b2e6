/** Compresses contents into one gzip member, at the highest level of the platform. */
export type Gzip = (contents: Uint8Array) => Uint8Array;

/**
 * Uncompresses gzip, of one member or several. Undefined for what is no gzip, and for contents of more than `limit` bytes.
 */
export type Gunzip = (compressed: Uint8Array, limit: number) => Uint8Array | undefined;
