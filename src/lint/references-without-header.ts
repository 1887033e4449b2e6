import { diagnose } from '../diagnostics/diagnose.ts';
import type { ScalarNode, SourceNode } from '../syntax/source-tree.ts';
import { pushAll } from '../text/push-all.ts';
import type { Lint } from './lint.ts';

/** A reference to a variable. Nothing in it repeats without a limit. */
const REFERENCE = /\$\{var\.[a-z][a-z0-9_]{0,63}\}/;

/** Reports references in a file without a header, where none is replaced: one diagnostic a file, at the first reference. */
export const referencesWithoutHeader: Lint = ({ source, root }) => {
  // most configs do not have the characters at all
  if (source.replaced || !REFERENCE.test(source.text)) return [];
  const scalar = firstWithReference(root);
  if (!scalar) return [];
  const { start, end } = scalar.span;
  const written = REFERENCE.exec(source.text.slice(start, end));
  const span = written ? { start: start + written.index, end: start + written.index + written[0].length } : scalar.span;
  return [{ ...diagnose('compose/no-header'), location: { source, span } }];
};

function firstWithReference(root: SourceNode): ScalarNode | undefined {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'scalar' && REFERENCE.test(node.text)) return node;
    if (node.kind === 'list') pushAll(pending, node.items.toReversed());
    if (node.kind === 'map') for (const { key, value } of node.entries.toReversed()) pending.push(value, key);
  }
  return undefined;
}
