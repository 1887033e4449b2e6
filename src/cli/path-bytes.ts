import { textBytes } from '../tree/byte-text.ts';

/** A path as Node's functions take it. Its name need not be UTF-8: see `byteText`. */
export function pathBytes(path: string): Buffer {
  return Buffer.from(textBytes(path));
}
