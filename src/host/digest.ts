/** The functions of verification hashes. */
export type DigestFunction = 'sha256' | 'sha512';

/** Computes a hash of bytes, in lower-case hexadecimal digits. */
export type Digest = (name: DigestFunction, bytes: Uint8Array) => string;
