import type { Diagnostic } from '../report/diagnostic.ts';
import type { Fix } from '../report/problem.ts';
import type { Source } from '../tree/source.ts';
import type { SourceNode } from '../tree/source-tree.ts';

/** What a fix has at hand: the text, and its tree where it is one. */
export interface Fixing {
  readonly source: Source;
  readonly root: SourceNode | undefined;
}

/** The change that ends what a diagnostic is about, where there is exactly one mechanical one. */
export function fixOf(_diagnostic: Diagnostic, _at: Fixing): Fix | undefined {
  return undefined;
}
