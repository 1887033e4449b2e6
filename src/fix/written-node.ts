import type { Entry, MapNode, ScalarNode, SourceNode } from '../syntax/source-tree.ts';
import { bisect } from '../text/bisect.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/source.ts';
import { containment } from '../text/spans.ts';
import type { Fixing } from './fixing.ts';

/** The innermost nodes at exactly this place. Keys are nodes too. */
export function nodeWritten(root: SourceNode, span: Span): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  let found: SourceNode | undefined;
  while (node) {
    if (node.span.start === span.start && node.span.end === span.end) found = node;
    node = childAround(node, span);
  }
  return found;
}

/** The entry whose value has exactly this place, and its mapping. */
export function entryOf(root: SourceNode, span: Span): { readonly map: MapNode; readonly entry: Entry } | undefined {
  for (let node: SourceNode | undefined = root; node; node = childAround(node, span)) {
    const entry = node.kind === 'map' ? entryAt(node.entries, span) : undefined;
    if (node.kind === 'map' && entry?.value.span.start === span.start && entry.value.span.end === span.end) return { map: node, entry };
  }
  return undefined;
}

/** The child that contains a place. Children are in the order of the text, so a binary search finds it. */
export function childAround(node: SourceNode, span: Span): SourceNode | undefined {
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

/** The extent of the key and the value of the innermost entry whose key contains a place or ends directly before it. */
export function entryAround(root: SourceNode, span: Span): Span | undefined {
  for (let node: SourceNode | undefined = root; node; ) {
    const entry: Entry | undefined = node.kind === 'map' ? entryAt(node.entries, span) : undefined;
    if (entry && span.start < entry.value.span.start)
      return { start: entry.key.span.start, end: Math.max(entry.key.span.end, entry.value.span.end) };
    node = childAround(node, span);
  }
  return undefined;
}

/** The last entry that begins before a place. */
function entryAt(entries: readonly Entry[], span: Span): Entry | undefined {
  return entries[bisect(entries.length, (i) => entries[i]!.key.span.start <= span.start) - 1];
}

/** The children of a node, in the order of the text. An alias has none, because its target is elsewhere. */
export function childrenOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
}

/** True for a place that an alias refers to. A change there changes other values too. */
export function isShared(root: SourceNode, span: Span, at: Fixing): boolean {
  const isInTarget = once(at.known, 'targets of aliases', () => containment(at.source.text.includes('*') ? aliasTargets(root) : []));
  return isInTarget(span);
}

function aliasTargets(root: SourceNode): readonly Span[] {
  const targets = new Set<SourceNode>();
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'alias') targets.add(node.target);
    for (const child of childrenOf(node)) pending.push(child);
  }
  return Array.from(targets, ({ span }) => span);
}

/** The span of the characters of a scalar, without quotes, tag and anchor; undefined if the text differs from its value. */
export function wordSpan(node: ScalarNode, text: string): Span | undefined {
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  const quote = node.style === 'plain' ? 0 : 1;
  const span = { start: (node.properties?.content ?? node.span.start) + quote, end: node.span.end - quote };
  return node.text !== '' && text.slice(span.start, span.end) === node.text ? span : undefined;
}
