import { readFileSync } from 'node:fs';
import { encodeLike } from '../fixes/encode-like.ts';
import { ioFaultText } from './io-fault.ts';
import { writeBytes } from './write-output.ts';

/**
 * Writes a fixed text to its file, in the encoding that it has, whole or not at all.
 *
 * @param original the bytes that were checked; where the file has others by now, it is left alone
 * @returns why it was not written, or undefined
 */
export function writeFixed(path: string, original: Uint8Array, text: string): string | undefined {
  let now: Uint8Array;
  try {
    now = readFileSync(path);
  } catch (error) {
    return `failed to read ${path}: ${ioFaultText(error, 'open', path)}`;
  }
  if (Buffer.compare(now, original) !== 0) return `${path} was changed while it was being checked; it is left as it is`;
  return writeBytes(path, encodeLike(original, text))?.trimEnd();
}
