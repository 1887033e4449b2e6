import { LineIndex } from '../tree/line-index.ts';
import type { CheckedFile } from './problem.ts';

/** Of a line with 100 kB of base64 its beginning does. */
const ENOUGH = 1000;

/**
 * What a problem is known by from one run to the next, for each problem of a file: it stays when lines are added or removed
 * elsewhere, and no two are the same. Made of the code, the text of the line without indentation, and the how-many-eth of its
 * kind it is. The path is not part of it.
 */
export function fingerprints(file: CheckedFile): string[] {
  if (file.problems.length === 0) return [];
  const lines = new LineIndex(file.text);
  const seen = new Map<string, number>();
  return file.problems.map(({ code, range }) => {
    const what = `${code}\n${lines.line(range.start.line).trim().slice(0, ENOUGH)}`;
    const nth = seen.get(what) ?? 0;
    seen.set(what, nth + 1);
    return fnv1a64(`${what}\n${nth}`);
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
