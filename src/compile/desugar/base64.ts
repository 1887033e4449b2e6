/** The alphabet of standard base64, as the bytes of its characters. */
const DIGITS = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 0x3d;
const decoder = new TextDecoder();

/** The length of base64 without making it. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** Standard base64, made by the platform if it can. */
export function toBase64(bytes: Uint8Array & { readonly toBase64?: () => string }): string {
  return bytes.toBase64?.() ?? encoded(bytes);
}

/** Made here: `btoa` needs a text, and is twenty times slower in Node 20. */
function encoded(bytes: Uint8Array): string {
  const out = new Uint8Array(base64Length(bytes.length));
  const whole = bytes.length - (bytes.length % 3);
  let to = 0;
  for (let at = 0; at < whole; at += 3) {
    const group = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    out[to++] = DIGITS[group >> 18]!;
    out[to++] = DIGITS[(group >> 12) & 63]!;
    out[to++] = DIGITS[(group >> 6) & 63]!;
    out[to++] = DIGITS[group & 63]!;
  }
  if (whole < bytes.length) {
    const two = whole + 2 === bytes.length;
    const group = (bytes[whole]! << 16) | (two ? bytes[whole + 1]! << 8 : 0);
    out[to++] = DIGITS[group >> 18]!;
    out[to++] = DIGITS[(group >> 12) & 63]!;
    out[to++] = two ? DIGITS[(group >> 6) & 63]! : PADDING;
    out[to++] = PADDING;
  }
  return decoder.decode(out);
}
