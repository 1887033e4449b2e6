/** A byte that no text has: NUL, and what is not UTF-8 (`byteText` makes a lone surrogate of it). */
const NOT_TEXT = /[\0\udc80-\udcff]/u;

/** True for contents that are shown as lines. */
export function isText(text: string): boolean {
  return !NOT_TEXT.test(text);
}
