/**
 * Bytes as text. A byte that is not UTF-8 becomes a lone surrogate (U+DC80 to U+DCFF), so that it is still known to be one:
 * `textBytes` gives it back, and JSON says `\ufffd` for each such byte, as upstream's does.
 */
export function byteText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return withEscapes(bytes);
  }
}

const ESCAPED = /[\udc80-\udcff]/u;
const encoder = new TextEncoder();

/** The bytes of a text, those of `byteText` as they were. */
export function textBytes(text: string): Uint8Array {
  if (!ESCAPED.test(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const char of text) {
    if (ESCAPED.test(char)) bytes.push(char.charCodeAt(0) & 0xff);
    else bytes.push(...encoder.encode(char));
  }
  return Uint8Array.from(bytes);
}

function withEscapes(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    parts.push(length === 0 ? String.fromCharCode(0xdc00 | bytes[at]!) : strict.decode(bytes.subarray(at, at + length)));
    at += length || 1;
  }
  return parts.join('');
}

/** The length of the UTF-8 sequence that starts here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  // overlong forms, surrogates, and what lies beyond U+10FFFF
  const refused =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return refused ? 0 : length;
}
