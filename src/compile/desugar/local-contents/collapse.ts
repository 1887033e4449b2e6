import { leaf, text } from '../../../schema/placed.ts';
import { byteText, textBytes } from '../../../text/byte-text.ts';
import type { NodeCollapse } from '../collapsing.ts';

/** The contents of a unit or of a drop-in become a local file, if there is a files directory and they are for it. */
export const collapseLocalContents: NodeCollapse = (from, to, name, { store }) => {
  const contents = text(from, 'contents');
  if (contents === undefined || contents === '') return;
  const bytes = textBytes(contents);
  // half a surrogate pair has no bytes that are read back as it
  const local = byteText(bytes) === contents ? store(name, bytes) : undefined;
  if (local === undefined) return;
  to.delete('contents');
  to.set('contents_local', leaf(local, from.fields.get('contents')?.origin));
};
