import type { CheckedFile } from './problem.ts';

/**
 * What a problem is known by from one run to the next, for each problem of a file: it stays when lines or items of lists are
 * added, moved or removed elsewhere, and no two are the same. Made of the name of the file, the code, what the problem is about,
 * and the how-many-eth of its kind it is. It tells nothing of the values that stand there.
 */
export function fingerprints({ path, problems }: CheckedFile): string[] {
  const file = path.replace(/^(?:\.\/+)+/, '');
  const counts = new Map<string, number>();
  return problems.map(({ code, subject = '' }) => {
    const kind = `${file}\n${code}\n${subject}`;
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    return fnv1a64(`${kind}\n${nth}`);
  });
}

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** The 64-bit FNV-1a hash of a text in UTF-8, in hexadecimal. Nothing depends on its being hard to forge. */
export function fnv1a64(text: string): string {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
