/** What has no place in a text that people read: control characters but tab and line feed, and bytes that are not UTF-8. */
const UNREADABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/u;

/** Most contents that are no text show it in so many bytes. */
const LOOK = 256;

/** True for contents with control characters near their beginning. It takes no time, and no text is made of them. */
export function looksBinary(contents: Uint8Array): boolean {
  const length = Math.min(contents.length, LOOK);
  for (let i = 0; i < length; i++) {
    const byte = contents[i]!;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a) return true;
  }
  return false;
}

/** True for contents that can stand in a config. `byteText` makes lone surrogates of bytes that are not UTF-8. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}
