import { diagnose } from '../diagnostics/diagnose.ts';
import type { Lint } from './lint.ts';

/** A reference to a variable. Nothing in it repeats without a limit. */
const REFERENCE = /\$\{var\.[a-z][a-z0-9_]{0,63}\}/;

/** In a file without a header nothing is replaced. Said once a file, at the first reference. */
export const referencesWithoutHeader: Lint = ({ source, root }) => {
  if (source.replaced) return [];
  const { start, end } = root.span;
  const found = REFERENCE.exec(source.text.slice(start, end));
  if (!found) return [];
  const at = start + found.index;
  // one that is escaped elsewhere, or stands in a comment, is no value
  const line = source.text.slice(source.text.lastIndexOf('\n', at) + 1, at);
  if (/^\s*#|\s#/.test(line)) return [];
  return [
    {
      ...diagnose('compose/no-header'),
      location: { source, span: { start: at, end: at + found[0].length } },
    },
  ];
};
