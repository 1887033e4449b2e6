/** Compresses contents into one gzip member, at the highest level of the platform. */
export type Gzip = (contents: Uint8Array) => Uint8Array;
