import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';

/**
 * The fingerprints of the diagnostics of a report, which identify them from one run to the next. A fingerprint does not change when
 * lines or list items are added, moved or removed elsewhere, and is unique in the report. It is a hash of the file name, the code, the
 * subject, and the number of the diagnostic among those with the same three. It reveals no values of the config.
 */
export function fingerprints(diagnostics: readonly LocatedDiagnostic[]): string[] {
  const counts = new Map<string, number>();
  return diagnostics.map(({ code, subject = '', location }) => {
    const file = location.source.name.replace(/^(?:\.\/+)+/, '');
    const kind = `${file}\n${code}\n${subject}`;
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    return fnv1a64(`${kind}\n${nth}`);
  });
}

/** The high and low half of the offset basis, 0xcbf29ce484222325. */
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
/** The prime is 2^40 + this number. */
const PRIME_LOW = 0x1b3;
const HALF = 2 ** 32;

/** The 64-bit FNV-1a hash of a text in UTF-8, in hexadecimal. It is not cryptographic. */
export function fnv1a64(text: string): string {
  // Two halves of 32 bits, because a BigInt is slow: a report of thousands of problems would take seconds.
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    low = product % HALF;
    high = (high * PRIME_LOW + Math.floor(product / HALF) + ((mixed << 8) >>> 0)) % HALF;
  }
  return hex(high) + hex(low);
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
