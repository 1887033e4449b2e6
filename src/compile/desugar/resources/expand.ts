import type { Encoded } from '../../../host/ahead.ts';
import { leaf, text } from '../../../schema/placed.ts';
import { textBytes } from '../../../text/byte-text.ts';
import { once } from '../../../text/once.ts';
import { escapeContents } from '../data-url.ts';
import { encodeFile, localPath } from '../local-file.ts';
import type { Desugaring, NodeSugar } from '../pass.ts';

/** `inline` and `local` become `source`, and say how they are compressed. */
export const resources: NodeSugar = (from, to, desugaring) => {
  const { files, fault } = desugaring;
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
  if (inline !== undefined) set(encodeText(inline, declared, desugaring), 'inline');
};

/** `inline` before base 0.2: always URL-escaped, and silent about compression. */
export const escapedInline: NodeSugar = (from, to, { encodedTexts }) => {
  const inline = text(from, 'inline');
  if (inline === undefined) return;
  const { source } = once(encodedTexts, inline, () => ({ source: escapeContents(textBytes(inline)) }));
  to.set('source', leaf(source, from.fields.get('inline')?.origin));
};

function encodeText(inline: string, declared: string | undefined, { encode, encodedTexts }: Desugaring): Encoded {
  return declared === undefined
    ? once(encodedTexts, inline, () => encode(textBytes(inline), undefined))
    : encode(textBytes(inline), declared);
}
