import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Fixing, MakeFix } from './fixing.ts';
import { replaceWord } from './replace-word.ts';
import { separateKey } from './separate-key.ts';
import { wrapInList } from './wrap-in-list.ts';

const FIXES: Readonly<Partial<Record<Code, readonly MakeFix[]>>> = {
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

/** The fix of a diagnostic, if there is exactly one mechanical fix. */
export function fixOf(diagnostic: Diagnostic, at: Fixing): Fix | undefined {
  const makers = FIXES[diagnostic.code] ?? [];
  // an embedded config is a text of another file, and its spelling there is not known
  if (diagnostic.location?.source !== at.source) return undefined;
  for (const make of makers) {
    const fix = make(diagnostic, at);
    if (fix) return fix;
  }
  return undefined;
}
