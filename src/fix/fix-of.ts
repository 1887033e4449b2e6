import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../diagnostics/problem.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';
import { replaceWord } from './replace-word.ts';
import { separateKey } from './separate-key.ts';
import { wrapInList } from './wrap-in-list.ts';

/** What a fix has at hand: the text, and its tree where it is one. */
export interface Fixing {
  readonly source: Source;
  readonly root: SourceNode | undefined;
  /** What was worked out for the text before: a text can have a fault on every line. */
  readonly known?: Map<string, unknown> | undefined;
}

/** Makes a fix of a kind, where there is one. */
export type MakeFix = (diagnostic: Diagnostic, at: Fixing) => Fix | undefined;

const FIXES: Readonly<Record<string, readonly MakeFix[]>> = {
  'config/unused-key': [replaceWord],
  'dropin/extension': [replaceWord],
  'header/bad-version': [replaceWord],
  'header/no-variant': [replaceWord],
  'header/unknown-version': [replaceWord],
  'mode/decimal': [replaceWord],
  'path/not-simplified': [replaceWord],
  'yaml/syntax': [separateKey],
  'yaml/wrong-type': [wrapInList, separateKey],
};

/** The change that ends what a diagnostic is about, where there is exactly one mechanical one. */
export function fixOf(diagnostic: Diagnostic, at: Fixing): Fix | undefined {
  const makers = Object.hasOwn(FIXES, diagnostic.code) ? FIXES[diagnostic.code]! : [];
  // a config that is embedded in another one is text there: how it is written is not known
  if (diagnostic.origin?.source !== at.source) return undefined;
  for (const make of makers) {
    const fix = make(diagnostic, at);
    if (fix) return fix;
  }
  return undefined;
}
