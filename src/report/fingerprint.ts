import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What a diagnostic is known by from one run to the next, for each of a report: it stays when lines or items of lists are
 * added, moved or removed elsewhere, and no two are the same. Made of the name of the file, the code, what the diagnostic is
 * about, and which one of its kind it is. It tells nothing of the values that stand there.
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

/** The halves of the offset basis, 0xcbf29ce484222325. */
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
/** The prime is 2^40 and this. */
const PRIME_LOW = 0x1b3;
const HALF = 2 ** 32;

/** The 64-bit FNV-1a hash of a text in UTF-8, in hexadecimal. Nothing depends on its being hard to forge. */
export function fnv1a64(text: string): string {
  // two halves of 32 bits: with a BigInt a report of thousands of problems takes seconds
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
