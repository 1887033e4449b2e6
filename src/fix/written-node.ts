import type { Entry, ScalarNode, SourceNode } from '../syntax/source-tree.ts';
import { bisect } from '../text/bisect.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/source.ts';
import { containment } from '../text/spans.ts';
import type { Fixing } from './fixing.ts';

/** The innermost nodes that a tree has at exactly this place; keys are nodes too. */
export function nodeWritten(root: SourceNode, span: Span): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  let found: SourceNode | undefined;
  while (node) {
    if (node.span.start === span.start && node.span.end === span.end) found = node;
    node = childAround(node, span);
  }
  return found;
}

/** The child that a place lies in. Children stand in the order of the text, so that a search finds it. */
function childAround(node: SourceNode, span: Span): SourceNode | undefined {
  const holds = (child: SourceNode | undefined): boolean =>
    child !== undefined && child.span.start <= span.start && span.end <= child.span.end;
  if (node.kind === 'list') {
    const behind = bisect(node.items.length, (i) => node.items[i]!.span.start <= span.start);
    return node.items.slice(Math.max(behind - 2, 0), behind).find(holds);
  }
  if (node.kind !== 'map') return undefined;
  const behind = bisect(node.entries.length, (i) => node.entries[i]!.key.span.start <= span.start);
  return node.entries
    .slice(Math.max(behind - 2, 0), behind)
    .flatMap(({ key, value }) => [key, value])
    .find(holds);
}

/** The innermost entry of a mapping in whose key a place lies, or right behind it: the extent of key and value. */
export function entryAround(root: SourceNode, span: Span): Span | undefined {
  for (let node: SourceNode | undefined = root; node; ) {
    const entry: Entry | undefined = node.kind === 'map' ? entryAt(node.entries, span) : undefined;
    if (entry && span.start < entry.value.span.start)
      return { start: entry.key.span.start, end: Math.max(entry.key.span.end, entry.value.span.end) };
    node = childAround(node, span);
  }
  return undefined;
}

/** The last entry that begins before a place does. */
function entryAt(entries: readonly Entry[], span: Span): Entry | undefined {
  return entries[bisect(entries.length, (i) => entries[i]!.key.span.start <= span.start) - 1];
}

/** The nodes right below one, in the order of the text. An alias has none: what it leads to stands elsewhere. */
export function childrenOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
}

/** True for a place that is used more than once, through an alias: a change there changes other values too. */
export function isShared(root: SourceNode, span: Span, at: Fixing): boolean {
  const isInTarget = once(at.known, 'targets of aliases', () => containment(at.source.text.includes('*') ? aliasTargets(root) : []));
  return isInTarget(span);
}

function aliasTargets(root: SourceNode): readonly Span[] {
  const targets = new Set<Span>();
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'alias') targets.add(node.target.span);
    for (const child of childrenOf(node)) pending.push(child);
  }
  return [...targets];
}

/** Anchors and tags before a value. */
const PROPERTIES = /^(?:[&!][^\s]*[ \t]+){0,2}/;

/** Where the characters of a scalar stand, without quotes, tag and anchor; undefined where they are not written as they are meant. */
export function wordSpan(node: ScalarNode, text: string): Span | undefined {
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  const quote = node.style === 'plain' ? 0 : 1;
  const before = PROPERTIES.exec(text.slice(node.span.start, node.span.end))![0].length;
  const span = { start: node.span.start + before + quote, end: node.span.end - quote };
  return node.text !== '' && text.slice(span.start, span.end) === node.text ? span : undefined;
}
