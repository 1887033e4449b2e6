/** Compresses to one gzip member at the highest level the platform has. */
export type Gzip = (contents: Uint8Array) => Uint8Array;
