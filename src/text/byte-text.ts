import { onceOnly } from './once.ts';

const strictDecoder = onceOnly(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }));

/**
 * Decodes UTF-8. A byte that is not UTF-8 becomes a lone surrogate (U+DC80 to U+DCFF), so that `textBytes` can restore it. JSON
 * output has `\ufffd` for each such byte, as upstream's output has.
 */
export function byteText(bytes: Uint8Array): string {
  return exactText(bytes) ?? withEscapes(bytes);
}

/** Decodes UTF-8, with the byte order mark if there is one. Undefined for bytes that are not UTF-8. */
export function exactText(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

const ESCAPED = /[\udc80-\udcff]/u;
const EVERY_ESCAPED = /[\udc80-\udcff]+/gu;
const encoder = new TextEncoder();

/** Encodes a text as UTF-8. The surrogates of `byteText` become the original bytes. */
export function textBytes(text: string): Uint8Array {
  if (!ESCAPED.test(text)) return encoder.encode(text);
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const { index, 0: escaped } of text.matchAll(EVERY_ESCAPED)) {
    if (index > start) parts.push(encoder.encode(text.slice(start, index)));
    parts.push(Uint8Array.from({ length: escaped.length }, (_, index) => escaped.charCodeAt(index) & 0xff));
    start = index + escaped.length;
  }
  parts.push(encoder.encode(text.slice(start)));
  return joinBytes(parts);
}

/** True for the same bytes in the same order. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Concatenates byte arrays. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The most character codes for one call of `String.fromCharCode`: the number of arguments is limited. */
const MAX_CODES = 4096;

function withEscapes(bytes: Uint8Array): string {
  const strict = strictDecoder();
  const parts: string[] = [];
  // Each run of valid UTF-8 is decoded in one call.
  let start = 0;
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length > 0) {
      offset += length;
      continue;
    }
    if (offset > start) parts.push(strict.decode(bytes.subarray(start, offset)));
    const escaped: number[] = [];
    while (offset < bytes.length && escaped.length < MAX_CODES && sequenceLength(bytes, offset) === 0)
      escaped.push(0xdc00 | bytes[offset++]!);
    parts.push(String.fromCharCode(...escaped));
    start = offset;
  }
  parts.push(strict.decode(bytes.subarray(start)));
  return parts.join('');
}

/** The length in bytes of the UTF-8 sequence at an offset; 0 if no valid sequence starts there. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[offset + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[offset + 1] ?? 0;
  // overlong forms, surrogates, and code points above U+10FFFF
  const refused =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return refused ? 0 : length;
}
