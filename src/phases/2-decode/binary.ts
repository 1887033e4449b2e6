import { byteText } from '../../tree/byte-text.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes that a `!!binary` scalar stands for, as text; undefined where it is no base64. Line breaks do not count. */
export function binaryText(text: string): string | undefined {
  const base64 = text.replace(/[\r\n]/g, '');
  if (!BASE64.test(base64)) return undefined;
  return byteText(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}
