import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Fixing } from './fixing.ts';
import { isShared, nodeWritten, wordSpan } from './written-node.ts';

/** Replaces a word or an alias with `values.meant`. Quotes, tags and anchors around it stay. */
export function replaceWord({ values, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { text } = source;
  const { meant } = values ?? {};
  if (meant === undefined || !location || !root) return undefined;
  const node = nodeWritten(root, location.span);
  const span = node?.kind === 'scalar' ? wordSpan(node, text) : node?.kind === 'alias' ? node.span : undefined;
  if (!span || isShared(root, span, at)) return undefined;
  return { description: `write ${meant} instead of ${text.slice(span.start, span.end)}`, edits: [{ source, span, text: meant }] };
}
