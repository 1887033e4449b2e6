import { textBytes } from '../text/byte-text.ts';

/** The bytes that a data URL holds; undefined for another URL, and for one whose data is malformed. Takes linear time. */
export function decodeDataUrl(url: string): Uint8Array | undefined {
  if (!url.startsWith('data:')) return undefined;
  const comma = url.indexOf(',');
  if (comma < 0) return undefined;
  const data = url.slice(comma + 1);
  return /;base64$/i.test(url.slice(0, comma)) ? decodeBase64(data) : decodeEscaped(data);
}

/** The bytes behind base64 with its padding; undefined for what is none. */
export function decodeBase64(data: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function decodeEscaped(data: string): Uint8Array | undefined {
  if (/%(?![0-9A-Fa-f]{2})/.test(data)) return undefined;
  if (!data.includes('%')) return textBytes(data);
  const bytes: number[] = [];
  for (let at = 0; at < data.length; at++) {
    if (data[at] === '%') {
      bytes.push(Number.parseInt(data.slice(at + 1, at + 3), 16));
      at += 2;
    } else for (const byte of textBytes(data[at]!)) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
