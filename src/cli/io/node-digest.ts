import { createHash } from 'node:crypto';
import type { Digest } from '../../host/digest.ts';

/** The hashes of Node's OpenSSL. */
export const nodeDigest: Digest = (name, bytes) => createHash(name).update(bytes).digest('hex');
