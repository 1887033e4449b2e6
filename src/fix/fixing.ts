import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';

/** What a fix has at hand: the text, and its tree where it is one. */
export interface Fixing {
  readonly source: Source;
  readonly root: SourceNode | undefined;
  /** What was worked out for the text before: a text can have a fault on every line. */
  readonly known?: Map<string, unknown> | undefined;
}

/** Makes a fix of a kind, where there is one. */
export type MakeFix = (diagnostic: Diagnostic, at: Fixing) => Fix | undefined;
