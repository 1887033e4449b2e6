import { gunzipSync } from 'node:zlib';
import type { Gunzip } from '../../host/gzip.ts';

/** zlib's gunzip. Not beside gzip: the drop-in command does not need it. */
export const nodeGunzip: Gunzip = (compressed, limit) => {
  try {
    return gunzipSync(compressed, { maxOutputLength: limit });
  } catch {
    // no gzip, damaged, or too long
    return undefined;
  }
};
