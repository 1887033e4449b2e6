import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { knownKeys } from '../spec/known-keys.ts';
import { isInBrackets, type ListNode, type MapNode, type SourceNode } from '../syntax/source-tree.ts';
import { lineStartWithin } from '../syntax/yaml/trivia-lines.ts';
import { once } from '../text/once.ts';
import { lineIndexOf } from '../text/ranges.ts';
import type { Span } from '../text/source.ts';
import type { Fixing } from './fixing.ts';
import { continuesText, type GluedKey, gluedKeyIn, gluedKeyOf } from './glued-key.ts';
import { childAround, entryOf, isShared } from './written-node.ts';

/** Lines before the reported place in which the mistake may be. */
const LINES_BEFORE = 2;

/** Adds a space after the colon of `path:/etc` if `path` is a field of configs. */
export function separateKey({ code, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  if (!location || (root && isShared(root, location.span, at))) return undefined;
  const glued = code === 'yaml/syntax' ? unreadKey(location.span, at) : root && writtenKey(root, location.span, source.text);
  if (!glued || !once(at.known, 'known keys', knownKeys).has(glued.key)) return undefined;
  const { end, key } = glued;
  return { description: `add a space after "${key}:"`, edits: [{ source, span: { start: end, end }, text: ' ' }] };
}

/** The key in a text that was read as a value: of an item, or of an entry if it is on a line of its own. */
function writtenKey(root: SourceNode, span: Span, text: string): GluedKey | undefined {
  let node: SourceNode | undefined = root;
  let around: ListNode | MapNode | undefined;
  for (; node && (node.kind === 'map' || node.kind === 'list'); node = childAround(node, span)) around = node;
  if (node?.kind !== 'scalar' || node.span.start !== span.start || !around || isInBrackets(around)) return undefined;
  const { entry } = entryOf(around, span) ?? {};
  const isBehindKey = entry && lineStartWithin(text, span.start, entry.key.span.end) === undefined;
  return isBehindKey ? undefined : gluedKeyOf(node);
}

/** The only glued key near what could not be read: that has no nodes, so that its lines are searched. */
function unreadKey({ start }: Span, { source, root, known }: Fixing): GluedKey | undefined {
  const lines = lineIndexOf(source);
  // all errors may be on one line
  const keys = once(known, 'glued keys', () => new Map<number, GluedKey | undefined>());
  const { line } = lines.position(start);
  const near: GluedKey[] = [];
  for (let number = Math.max(1, line - LINES_BEFORE); number <= line; number++) {
    if (!keys.has(number)) keys.set(number, root && continuesText(lines, number, root) ? undefined : gluedKeyIn(lines, number));
    const key = keys.get(number);
    if (key) near.push(key);
  }
  return near.length === 1 ? near[0] : undefined;
}
