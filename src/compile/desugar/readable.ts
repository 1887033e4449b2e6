/** What has no place in a text that people read: control characters but tab and line feed, and bytes that are not UTF-8. */
const UNREADABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/u;

/** True for contents that can stand in a config. `byteText` makes lone surrogates of bytes that are not UTF-8. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}
