import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Leaf, Placed } from '../schema/placed.ts';
import type { Lint } from './lint.ts';

/** A value that may be a number with a fraction. A version has two dots. */
const MAYBE_FRACTION = /:[ \t]+[-+]?[\d_]*\.\d+[ \t]*(?:[,}#\r\n]|$)/;
const FRACTION = /^[-+]?[\d_]*\.[\d_]+$/;

/** Numbers with a fraction in fields for whole numbers. Upstream cuts the fraction off without a word. */
export const cutFractions: Lint = ({ source, config }) => {
  if (!MAYBE_FRACTION.test(source.text)) return [];
  const cut: Diagnostic[] = [];
  for (const { value, origin } of leavesOf(config)) {
    if (typeof value !== 'number' || origin?.source !== source) continue;
    const written = source.text.slice(origin.span.start, origin.span.end);
    if (!FRACTION.test(written) || Number(written.replaceAll('_', '')) === value) continue;
    cut.push({ ...diagnose('yaml/cut-fraction', { written, meant: String(value) }), path: origin.path, location: origin });
  }
  return cut;
};

/** The leaves of a tree in the order of the text. */
function leavesOf(root: Placed): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (value: Placed): void => {
    if (value.kind === 'leaf') leaves.push(value);
    else for (const child of value.kind === 'list' ? value.items : value.fields.values()) visit(child);
  };
  visit(root);
  return leaves;
}
