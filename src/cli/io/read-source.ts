import { readFileSync, statSync } from 'node:fs';
import type { Source } from '../../text/source.ts';
import { sourceOfText } from '../../text/text-source.ts';

/** Of a longer file, in bytes, the bytes are read: a text cannot be much longer. */
const LONGEST_TEXT = 1 << 28;

/** A config that was read, with its text if that is known. */
export type ReadConfig = Source | Pick<Source, 'name' | 'bytes'>;

/** Reads a config. Of a file of ASCII only the text is read: with its bytes, a large file would be in memory twice. */
export function readSource(path: string): ReadConfig {
  const file = statSync(path);
  if (file.isFile() && file.size < LONGEST_TEXT) {
    const text = readFileSync(path, 'utf8');
    // a character for each byte, and none for a byte that is not UTF-8
    if (text.length === file.size && !text.includes('\ufffd')) return sourceOfText(path, text);
  }
  return { name: path, bytes: readFileSync(path) };
}
