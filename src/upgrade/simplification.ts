import type { TextEdit } from '../diagnostics/diagnostic.ts';
import type { Location } from '../text/source.ts';

/** Edits that say the same in fewer words, with fields that the new version has and the old one does not. */
export interface Simplification {
  readonly edits: readonly TextEdit[];
  /** What is written otherwise, and where it is. */
  readonly remarks: readonly { readonly message: string; readonly location: Location; readonly source: string }[];
  /** Files of the document that become the contents of units: the same file for the machine. */
  readonly unitFiles: readonly { readonly path: string; readonly unit: string }[];
}
