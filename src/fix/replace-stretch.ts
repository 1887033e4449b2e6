import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { ScalarNode, SourceNode } from '../syntax/source-tree.ts';
import type { Span } from '../text/source.ts';
import type { Fixing } from './fixing.ts';
import { childAround, isShared } from './written-node.ts';

/** What has a meaning of its own in a scalar that is written on one line. */
const SPECIAL = /["'\\#:{}[\],&*!|>%@`\p{Cc}]/u;

/** Writes what has to stand in place of a stretch within a scalar: a word in the contents of a unit. */
export function replaceStretch({ values, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { meant } = values ?? {};
  if (meant === undefined || !location || !root) return undefined;
  const { span } = location;
  const block = blockAround(root, span, SPECIAL.test(meant));
  if (!block || isShared(root, span, at)) return undefined;
  return { description: `write ${meant} instead of ${source.text.slice(span.start, span.end)}`, edits: [{ source, span, text: meant }] };
}

/** Writes a line below the one of the diagnostic, as deep as it. */
export function addLineBelow({ values, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { lineBelow } = values ?? {};
  if (lineBelow === undefined || !location || !root || !blockAround(root, location.span, true)) return undefined;
  if (isShared(root, location.span, at)) return undefined;
  const { text } = source;
  const start = text.lastIndexOf('\n', location.span.start - 1) + 1;
  const [indent = ''] = /^ */.exec(text.slice(start, location.span.start)) ?? [];
  const next = text.indexOf('\n', location.span.end);
  const end = next < 0 ? text.length : next;
  // a value that goes on has its next line there
  if (text.slice(location.span.end, end).trimEnd().endsWith('\\')) return undefined;
  const eol = text[end - 1] === '\r' ? end - 1 : end;
  return {
    description: `add ${lineBelow}`,
    edits: [{ source, span: { start: eol, end: eol }, text: `${text.slice(eol, end)}\n${indent}${lineBelow}` }],
  };
}

/** The scalar that a stretch is a part of, and not all; a block, where other ones would need escapes. */
function blockAround(root: SourceNode, span: Span, isBlockNeeded: boolean): ScalarNode | undefined {
  let node: SourceNode | undefined = root;
  while (node && node.kind !== 'scalar') {
    node = childAround(node, span);
  }
  if (!node || (node.span.start === span.start && node.span.end === span.end)) return undefined;
  return !isBlockNeeded || node.style === 'literal' ? node : undefined;
}
