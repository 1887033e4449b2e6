import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { Layouts } from '../syntax/yaml/layout.ts';
import { once } from '../text/once.ts';
import type { Source } from '../text/source.ts';

/** What a fix can use: the text, and its tree if the text is YAML. */
export interface Fixing {
  readonly source: Source;
  readonly root: SourceNode | undefined;
  /** Results of previous calls for the same text: a text can have an error on every line. */
  readonly known?: Map<string, unknown> | undefined;
}

/** Makes the fix of one kind; undefined if it does not apply. */
export type MakeFix = (diagnostic: Diagnostic, at: Fixing) => Fix | undefined;

/** The layouts of a tree, computed once for each text. */
export function layoutsOf(root: SourceNode, { source, known }: Fixing): Layouts {
  return once(known, 'layouts', () => new Layouts(source.text, root));
}
