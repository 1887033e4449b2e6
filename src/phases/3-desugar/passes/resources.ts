import { textBytes } from '../../../tree/byte-text.ts';
import { leaf, text } from '../../../tree/placed.ts';
import { encodeContents, escapeContents } from '../data-url.ts';
import { readLocal } from '../local-file.ts';
import type { NodeSugar } from '../pass.ts';

/** `inline` and `local` become `source`, and say how they are compressed. */
export const resources: NodeSugar = (from, to, { files, gzip, compress, fault }) => {
  const declared = text(from, 'compression');
  const set = (contents: Uint8Array, field: 'inline' | 'local'): void => {
    const encoded = encodeContents(contents, declared, compress ? gzip : undefined);
    const origin = from.fields.get(field)?.origin;
    to.set('source', leaf(encoded.source, origin));
    if (encoded.compression !== undefined) to.set('compression', leaf(encoded.compression, origin));
  };
  const local = text(from, 'local');
  if (local !== undefined) {
    const read = readLocal(local, files);
    if ('message' in read) return fault(from.origin, ['local'], read.code, read.message);
    set(read.contents, 'local');
  }
  const inline = text(from, 'inline');
  if (inline !== undefined) set(textBytes(inline), 'inline');
};

/** `inline` before base 0.2: always URL-escaped, and silent about compression. */
export const escapedInline: NodeSugar = (from, to) => {
  const inline = text(from, 'inline');
  if (inline !== undefined) to.set('source', leaf(escapeContents(textBytes(inline)), from.fields.get('inline')?.origin));
};
