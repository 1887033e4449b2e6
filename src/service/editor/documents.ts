import type { SourceNode } from '../../syntax/source-tree.ts';
import { treeOf } from '../tree-of.ts';
import { configStarts } from './config-around.ts';

/** A YAML document of a text. */
export interface DocumentIn {
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly text: string;
  /** Its tree, with places in the document's own text. */
  readonly root: SourceNode;
}

/** The documents of a text that have something in them. The text may be incomplete. */
export function documentsIn(text: string): readonly DocumentIn[] {
  const starts = configStarts(text);
  return starts.flatMap((start, i) => {
    const document = text.slice(start, starts[i + 1]);
    const root = treeOf(document);
    return root ? [{ start, text: document, root }] : [];
  });
}
