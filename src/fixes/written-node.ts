import type { Span } from '../tree/source.ts';
import type { ScalarNode, SourceNode } from '../tree/source-tree.ts';
import { type Fixing, recall } from './fix-of.ts';

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
    const at = lastBefore(node.items, (item) => item.span.start <= span.start);
    return [node.items[at - 1], node.items[at]].find(holds);
  }
  if (node.kind !== 'map') return undefined;
  const at = lastBefore(node.entries, ({ key }) => key.span.start <= span.start);
  return [node.entries[at - 1], node.entries[at]].flatMap((entry) => (entry ? [entry.key, entry.value] : [])).find(holds);
}

/** The index of the last item of which something holds; it holds for all before it, and for none behind. */
function lastBefore<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The nodes right below one, in the order of the text. An alias has none: what it leads to stands elsewhere. */
export function childrenOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
}

/** True for a place that is used more than once, through an alias: a change there changes other values too. */
export function isShared(root: SourceNode, span: Span, at: Fixing): boolean {
  const targets = recall(at, 'targets of aliases', () => (at.source.text.includes('*') ? aliasTargets(root) : []));
  return targets.some(({ start, end }) => start <= span.start && span.end <= end);
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
const PROPERTIES = /^(?:[&!][^\s]*[ \t]+)*/;

/** Where the characters of a scalar stand, without quotes, tag and anchor; undefined where they are not written as they are meant. */
export function wordSpan(node: ScalarNode, text: string): Span | undefined {
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  const quote = node.style === 'plain' ? 0 : 1;
  const before = PROPERTIES.exec(text.slice(node.span.start, node.span.end))![0].length;
  const span = { start: node.span.start + before + quote, end: node.span.end - quote };
  return node.text !== '' && text.slice(span.start, span.end) === node.text ? span : undefined;
}
