import { textBytes } from '../../text/byte-text.ts';

/** A byte that is not UTF-8, as `byteText` writes it. */
const NOT_UTF8 = /[\udc80-\udcff]/u;

/** A path as Node's functions take it. Its name need not be UTF-8: see `byteText`. */
export function pathBytes(path: string): string | Buffer {
  return isUtf8(path) ? path : Buffer.from(textBytes(path));
}

/** Whether a text stands for bytes that are UTF-8: Node's functions take it for a path as it is. */
export function isUtf8(text: string): boolean {
  return !NOT_UTF8.test(text);
}
