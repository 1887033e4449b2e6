import { readFileSync, statSync } from 'node:fs';
import type { Source } from '../../text/source.ts';
import { sourceOfText } from '../../text/text-source.ts';

/** Of a longer file, in bytes, no text is made while it is read. */
const LONGEST_TEXT = 1 << 28;

/** A config that was read, with its text if that is known. */
export type ReadConfig = Source | Pick<Source, 'name' | 'bytes'>;

/**
 * Reads a config. Of a file of ASCII the text is read right away: with its bytes, a large file would be in memory twice.
 *
 * @param name what it is called in reports
 */
export function readSource(path: string, name = path): ReadConfig {
  const file = statSync(path);
  if (file.isFile() && file.size < LONGEST_TEXT) {
    const text = readFileSync(path, 'utf8');
    // a character for each byte, and none for a byte that is not UTF-8
    if (text.length === file.size && !text.includes('\ufffd')) return sourceOfText(name, text);
  }
  return { name, bytes: readFileSync(path) };
}
