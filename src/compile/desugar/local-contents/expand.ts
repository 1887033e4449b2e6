import { leaf, text } from '../../../schema/placed.ts';
import { byteText } from '../../../text/byte-text.ts';
import { readLocal } from '../local-file.ts';
import type { NodeSugar } from '../pass.ts';

/** `contents_local` of a unit or a drop-in becomes its `contents`. */
export const localContents: NodeSugar = (from, to, { files, fault }) => {
  const local = text(from, 'contents_local');
  if (local === undefined || local === '') return;
  const read = readLocal(local, files);
  if ('message' in read) return fault(from.origin, ['contents_local'], read.code, read.message);
  const contents = byteText(read.contents);
  to.set('contents', leaf(contents, from.fields.get('contents_local')?.origin));
};
