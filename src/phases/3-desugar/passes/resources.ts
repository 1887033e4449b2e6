import type { Encoded } from '../../../host/ahead.ts';
import { textBytes } from '../../../tree/byte-text.ts';
import { leaf, text } from '../../../tree/placed.ts';
import { encodeContents, escapeContents } from '../data-url.ts';
import { encodeFile, localPath } from '../local-file.ts';
import type { NodeSugar } from '../pass.ts';

/** `inline` and `local` become `source`, and say how they are compressed. */
export const resources: NodeSugar = (from, to, desugaring) => {
  const { files, gzip, compress, fault } = desugaring;
  const declared = text(from, 'compression');
  const set = (encoded: Encoded, field: 'inline' | 'local'): void => {
    const origin = from.fields.get(field)?.origin;
    to.set('source', leaf(encoded.source, origin));
    if (encoded.compression !== undefined) to.set('compression', leaf(encoded.compression, origin));
  };
  const local = text(from, 'local');
  if (local !== undefined) {
    const at = localPath(local, files);
    const encoded = 'code' in at ? at : encodeFile(at.path, declared, at.files, desugaring);
    if ('code' in encoded) return fault(from.origin, ['local'], encoded.code, encoded.message);
    set(encoded, 'local');
  }
  const inline = text(from, 'inline');
  if (inline !== undefined) set(encodeContents(textBytes(inline), declared, compress ? gzip : undefined), 'inline');
};

/** `inline` before base 0.2: always URL-escaped, and silent about compression. */
export const escapedInline: NodeSugar = (from, to) => {
  const inline = text(from, 'inline');
  if (inline !== undefined) to.set('source', leaf(escapeContents(textBytes(inline)), from.fields.get('inline')?.origin));
};
