import { isIgnitionName } from '../grammar/config-names.ts';
import { textBytes } from '../text/byte-text.ts';

/**
 * Encodes a text like the bytes it was read from, with their byte order mark.
 *
 * @param name the name of the file. A file that ends in `.ign` is UTF-8 whatever its bytes are, and its mark is part of the text
 */
export function encodeLike(original: Uint8Array, text: string, name: string): Uint8Array {
  if (isIgnitionName(name)) return textBytes(text);
  if (original[0] === 0xff && original[1] === 0xfe) return utf16(text, true);
  if (original[0] === 0xfe && original[1] === 0xff) return utf16(text, false);
  const marked = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
  return textBytes(marked ? `\ufeff${text}` : text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  bytes.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at + 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}
