import { readLocal } from '../compile/desugar/local-file.ts';
import type { LocalFiles } from '../compile/desugar/pass.ts';
import { type Struct, text } from '../schema/placed.ts';
import { textBytes } from '../text/byte-text.ts';

/** The contents that a struct embeds: the bytes, and the field that has them. */
export interface Contents {
  readonly field: string;
  readonly bytes: Uint8Array;
}

/**
 * The contents that a struct has in one of these fields, written there or in a local file (`local`, `contents_local`).
 *
 * @param most how many characters of a text to look at; local files are read as a whole
 */
export function contentsOf(
  struct: Struct,
  fields: readonly string[],
  files: LocalFiles | undefined,
  most: number = Number.POSITIVE_INFINITY,
): Contents | undefined {
  for (const field of fields) {
    const value = text(struct, field);
    if (value === undefined) continue;
    if (!field.endsWith('local')) return { field, bytes: textBytes(value.slice(0, most)) };
    const read = files && readLocal(value, files);
    // a file that cannot be read has its own diagnostic
    return read && 'contents' in read ? { field, bytes: read.contents } : undefined;
  }
  return undefined;
}
