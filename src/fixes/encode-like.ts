/** A text in the encoding of the bytes it was read from, with their byte order mark. */
export function encodeLike(original: Uint8Array, text: string): Uint8Array {
  if (original[0] === 0xff && original[1] === 0xfe) return utf16(text, true);
  if (original[0] === 0xfe && original[1] === 0xff) return utf16(text, false);
  const marked = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [i, unit] of [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].entries())
    bytes.setUint16(2 * i, unit, littleEndian);
  return new Uint8Array(bytes.buffer);
}
