import { textBytes } from '../../text/byte-text.ts';

/** A byte that is not UTF-8, as `byteText` encodes it. */
const NOT_UTF8 = /[\udc80-\udcff]/u;

/** Converts a path for Node's functions. It may have bytes that are not UTF-8, as `byteText` encodes them. */
export function pathBytes(path: string): string | Buffer {
  return isUtf8(path) ? path : Buffer.from(textBytes(path));
}

/** True if the bytes of a text are UTF-8, so that Node's functions accept it as a path. */
export function isUtf8(text: string): boolean {
  return !NOT_UTF8.test(text);
}
