import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { type AliasNode, type ScalarNode, type SourceNode, scalarText } from '../syntax/source-tree.ts';
import { bisect } from '../text/bisect.ts';
import type { Span } from '../text/source.ts';
import { inOrder, moving, splice } from './apply.ts';
import { childrenOf } from './written-node.ts';

/** A text with its tree. */
export interface Read {
  readonly text: string;
  readonly root: SourceNode;
}

/**
 * The spans of the text before the edits whose meaning the edits changed unexpectedly. Expected changes are a word that was replaced,
 * an alias that was written out, a key that was separated from its value, a value that became the only item of a
 * list or the only field of a mapping, and fields and items that were added.
 */
export function differences(before: Read, after: Read, edits: readonly TextEdit[]): readonly Span[] {
  const ordered = inOrder(edits);
  const different: Span[] = [];
  const isAdded = within(insertions(ordered));
  const pending: [SourceNode, SourceNode][] = [[before.root, after.root]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [nodeBefore] = pair;
    let [, nodeAfter] = pair;
    if (nodeAfter.kind === 'list' && nodeBefore.kind !== 'list' && hasDash(ordered, nodeBefore.span) && nodeAfter.items.length === 1)
      nodeAfter = nodeAfter.items[0]!;
    if (nodeBefore.kind === 'scalar' && nodeAfter.kind === 'map' && isPutBelow(ordered, nodeBefore.span)) {
      const [entry, ...others] = nodeAfter.entries;
      if (entry && others.length === 0) nodeAfter = entry.value;
    }
    if (nodeBefore.kind === 'scalar') {
      if (!isPromised(nodeBefore, nodeAfter, editsWithin(ordered, nodeBefore.span), before.text, after.text))
        different.push(nodeBefore.span);
      continue;
    }
    if (nodeBefore.kind === 'alias' && nodeAfter.kind === 'scalar' && isWrittenOut(nodeBefore, nodeAfter)) continue;
    const [children, others] = [childrenOf(nodeBefore), childrenOf(nodeAfter).filter(({ span }) => !isAdded(span))];
    if (!isAlike(nodeBefore, nodeAfter) || children.length !== others.length) {
      different.push(nodeBefore.span);
      continue;
    }
    for (const [i, child] of children.entries()) pending.push([child, others[i]!]);
  }
  return different;
}

/** A field that was added: behind a comma, on a line behind another one, or on lines before one. */
const ADDITION = /^(?:, |\r?\n *| *(?:- +)?)"?[A-Za-z_]+"?:/;

function isAddition({ span, text }: Pick<TextEdit, 'span' | 'text'>): boolean {
  return span.start === span.end && ADDITION.test(text);
}

/** The places of added fields and items in the text after the edits. */
function insertions(edits: readonly TextEdit[]): readonly Span[] {
  const moved = moving(edits);
  return edits.flatMap(({ span, text }) => {
    if (!isAddition({ span, text })) return [];
    const end = moved(span.start);
    return [{ start: end - text.length, end }];
  });
}

/** A test for spans inside one of these spans, which are in order. */
function within(spans: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    const before = spans[bisect(spans.length, (i) => spans[i]!.start <= start) - 1];
    return before !== undefined && start < before.end && end <= before.end;
  };
}

/** True for nodes of the same kind, whatever they contain. */
function isAlike(nodeBefore: SourceNode, nodeAfter: SourceNode): boolean {
  if (nodeBefore.kind !== nodeAfter.kind || ('tag' in nodeBefore && 'tag' in nodeAfter && nodeBefore.tag !== nodeAfter.tag)) return false;
  return !(nodeBefore.kind === 'alias' && nodeAfter.kind === 'alias' && nodeBefore.name !== nodeAfter.name);
}

/** True if a value became an item of a list. */
function hasDash(edits: readonly TextEdit[], span: Span): boolean {
  for (let i = bisect(edits.length, (at) => edits[at]!.span.start < span.start); edits[i]?.span.start === span.start; i++) {
    if (isDash(edits[i]!, span)) return true;
  }
  return false;
}

/** True if a key of its own was written in front of a value, on a line below. */
function isPutBelow(edits: readonly TextEdit[], { start }: Span): boolean {
  const edit = edits[bisect(edits.length, (at) => edits[at]!.span.end < start)];
  return edit?.span.end === start && /^\n +[a-z_]+: $/.test(edit.text);
}

/** True if an alias was replaced by its value. */
function isWrittenOut(nodeBefore: AliasNode, nodeAfter: ScalarNode): boolean {
  return nodeAfter.style === 'plain' && nodeAfter.tag === undefined && nodeAfter.text === scalarText(nodeBefore);
}

function isDash({ span, text }: TextEdit, { start }: Span): boolean {
  return text === '- ' && span.start === start && span.end === start;
}

function isPromised(nodeBefore: ScalarNode, nodeAfter: SourceNode, within: readonly TextEdit[], before: string, after: string): boolean {
  const words = within.filter((edit) => !isDash(edit, nodeBefore.span) && !isAddition(edit));
  if (nodeAfter.kind === 'map') return words.length === 1 && words[0]!.text === ' ' && isSeparated(nodeBefore, nodeAfter.entries);
  if (nodeAfter.kind !== 'scalar' || nodeAfter.style !== nodeBefore.style || nodeAfter.tag !== nodeBefore.tag) return false;
  const replaced = words.filter(({ span, text }) => span.end > span.start || text.trim() !== '');
  // a node that only moved has the same meaning
  if (replaced.length === 0) return nodeAfter.text === nodeBefore.text;
  const shifted = words.map(({ source, span, text }) => ({
    source,
    text,
    span: { start: span.start - nodeBefore.span.start, end: span.end - nodeBefore.span.start },
  }));
  return (
    after.slice(nodeAfter.span.start, nodeAfter.span.end) === splice(before.slice(nodeBefore.span.start, nodeBefore.span.end), shifted)
  );
}

function isSeparated(nodeBefore: ScalarNode, entries: readonly { readonly key: SourceNode; readonly value: SourceNode }[]): boolean {
  const [entry, ...others] = entries;
  if (!entry || others.length > 0 || entry.key.kind !== 'scalar' || entry.value.kind !== 'scalar') return false;
  return nodeBefore.style === 'plain' && `${entry.key.text}:${entry.value.text}` === nodeBefore.text;
}

/** The edits that touch a stretch; they are in order. */
function editsWithin(edits: readonly TextEdit[], { start, end }: Span): TextEdit[] {
  const within: TextEdit[] = [];
  for (let i = bisect(edits.length, (at) => edits[at]!.span.start < start); i < edits.length && edits[i]!.span.start <= end; i++) {
    if (edits[i]!.span.end <= end) within.push(edits[i]!);
  }
  return within;
}
