import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../diagnostics/problem.ts';
import type { Fixing } from './fixing.ts';
import { isShared, nodeWritten, wordSpan } from './written-node.ts';

/** Writes what has to stand in place of a word or an alias; quotes, tags and anchors around it stay. */
export function replaceWord({ instead, origin }: Diagnostic, at: Fixing): Fix | undefined {
  const {
    source: { text },
    root,
  } = at;
  if (instead === undefined || !origin || !root) return undefined;
  const node = nodeWritten(root, origin.span);
  const span = node?.kind === 'scalar' ? wordSpan(node, text) : node?.kind === 'alias' ? node.span : undefined;
  if (!span || isShared(root, span, at)) return undefined;
  return { description: `write ${instead} instead of ${text.slice(span.start, span.end)}`, edits: [{ span, text: instead }] };
}
