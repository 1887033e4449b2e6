import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Source } from '../../text/source.ts';
import { sourceOfText } from '../../text/text-source.ts';

/** Of a longer file, in bytes, the bytes are read: a text cannot be much longer. */
const LONGEST_TEXT = 1 << 28;

/** The number of bytes that are read at once. */
const PIECE = 1 << 20;

/** A config that was read, with its text if that is known. */
export type ReadConfig = Source | Pick<Source, 'name' | 'bytes'>;

/** Reads a config. Of a file of ASCII only the text is read: with its bytes, a large file would be in memory twice. */
export function readSource(path: string): ReadConfig {
  const file = statSync(path);
  const text = file.isFile() && file.size < LONGEST_TEXT ? readAscii(path, file.size) : undefined;
  return text === undefined ? { name: path, bytes: readFileSync(path) } : sourceOfText(path, text);
}

/** The text of a file; undefined if it is not ASCII, or not as long as it was. */
function readAscii(path: string, size: number): string | undefined {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(Math.min(size, PIECE));
    let text = '';
    while (text.length < size) {
      const bytes = piece.subarray(0, readSync(file, piece));
      if (bytes.length === 0 || !isAscii(bytes)) return undefined;
      text += bytes.toString('latin1');
    }
    return text;
  } finally {
    closeSync(file);
  }
}
