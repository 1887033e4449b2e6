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
const EVERY_ESCAPED = /[\udc80-\udcff]+/gu;
const encoder = new TextEncoder();

/** The bytes of a text, those of `byteText` as they were. */
export function textBytes(text: string): Uint8Array {
  if (!ESCAPED.test(text)) return encoder.encode(text);
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const { index, 0: escaped } of text.matchAll(EVERY_ESCAPED)) {
    if (index > start) parts.push(encoder.encode(text.slice(start, index)));
    parts.push(Uint8Array.from({ length: escaped.length }, (_, at) => escaped.charCodeAt(at) & 0xff));
    start = index + escaped.length;
  }
  parts.push(encoder.encode(text.slice(start)));
  return joinBytes(parts);
}

/** Parts as one array of bytes. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Not more arguments than a call takes. */
const PIECE = 4096;

function withEscapes(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  // whole stretches of UTF-8 are decoded at once
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > start) parts.push(strict.decode(bytes.subarray(start, at)));
    const escaped: number[] = [];
    while (at < bytes.length && escaped.length < PIECE && sequenceLength(bytes, at) === 0) escaped.push(0xdc00 | bytes[at++]!);
    parts.push(String.fromCharCode(...escaped));
    start = at;
  }
  parts.push(strict.decode(bytes.subarray(start)));
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
