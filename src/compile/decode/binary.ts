import { byteText } from '../../text/byte-text.ts';

/** Without a group that repeats: of a text of megabytes that overflows the stack. */
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes that a `!!binary` scalar stands for, as text; undefined where it is no base64. Line breaks do not count. */
export function binaryText(text: string): string | undefined {
  const base64 = text.replace(/[\r\n]/g, '');
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return undefined;
  return byteText(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}
