import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { type AliasNode, type ScalarNode, type SourceNode, scalarText } from '../syntax/source-tree.ts';
import { bisect } from '../text/bisect.ts';
import type { Span } from '../text/source.ts';
import { inOrder, splice } from './apply.ts';
import { childrenOf } from './written-node.ts';

/** A text with its tree. */
export interface Read {
  readonly text: string;
  readonly root: SourceNode;
}

/**
 * Where two readings differ by more than the edits between them promise: a word that was replaced, an alias that was written out, a key that was separated
 * from its value, a value that became the only item of a list. The stretches are those of the text before.
 */
export function differences(before: Read, after: Read, edits: readonly TextEdit[]): readonly Span[] {
  const ordered = inOrder(edits);
  const different: Span[] = [];
  const pending: [SourceNode, SourceNode][] = [[before.root, after.root]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [old] = pair;
    let [, made] = pair;
    if (made.kind === 'list' && old.kind !== 'list' && hasDash(ordered, old.span) && made.items.length === 1) made = made.items[0]!;
    if (old.kind === 'scalar') {
      if (!isPromised(old, made, editsWithin(ordered, old.span), before.text, after.text)) different.push(old.span);
      continue;
    }
    if (old.kind === 'alias' && made.kind === 'scalar' && isWrittenOut(old, made)) continue;
    const [children, others] = [childrenOf(old), childrenOf(made)];
    if (!isAlike(old, made) || children.length !== others.length) {
      different.push(old.span);
      continue;
    }
    for (const [i, child] of children.entries()) pending.push([child, others[i]!]);
  }
  return different;
}

/** True for nodes of one kind, whatever is in them. */
function isAlike(old: SourceNode, made: SourceNode): boolean {
  if (old.kind !== made.kind || ('tag' in old && 'tag' in made && old.tag !== made.tag)) return false;
  return !(old.kind === 'alias' && made.kind === 'alias' && old.name !== made.name);
}

/** True where a value was made an item. */
function hasDash(edits: readonly TextEdit[], span: Span): boolean {
  for (let i = bisect(edits.length, (at) => edits[at]!.span.start < span.start); edits[i]?.span.start === span.start; i++) {
    if (isDash(edits[i]!, span)) return true;
  }
  return false;
}

/** True for an alias that was replaced by what it stands for. */
function isWrittenOut(old: AliasNode, made: ScalarNode): boolean {
  return made.style === 'plain' && made.tag === undefined && made.text === scalarText(old);
}

function isDash({ span, text }: TextEdit, { start }: Span): boolean {
  return text === '- ' && span.start === start && span.end === start;
}

function isPromised(old: ScalarNode, made: SourceNode, within: readonly TextEdit[], before: string, after: string): boolean {
  const words = within.filter((edit) => !isDash(edit, old.span));
  if (made.kind === 'map') return words.length === 1 && words[0]!.text === ' ' && isSeparated(old, made.entries);
  if (made.kind !== 'scalar' || made.style !== old.style || made.tag !== old.tag) return false;
  const replaced = words.filter(({ span, text }) => span.end > span.start || text.trim() !== '');
  // what only moved still says the same
  if (replaced.length === 0) return made.text === old.text;
  const shifted = words.map(({ source, span, text }) => ({
    source,
    text,
    span: { start: span.start - old.span.start, end: span.end - old.span.start },
  }));
  return after.slice(made.span.start, made.span.end) === splice(before.slice(old.span.start, old.span.end), shifted);
}

function isSeparated(old: ScalarNode, entries: readonly { readonly key: SourceNode; readonly value: SourceNode }[]): boolean {
  const [entry, ...others] = entries;
  if (!entry || others.length > 0 || entry.key.kind !== 'scalar' || entry.value.kind !== 'scalar') return false;
  return old.style === 'plain' && `${entry.key.text}:${entry.value.text}` === old.text;
}

/** The edits that touch a stretch; they are in order. */
function editsWithin(edits: readonly TextEdit[], { start, end }: Span): TextEdit[] {
  const within: TextEdit[] = [];
  for (let i = bisect(edits.length, (at) => edits[at]!.span.start < start); i < edits.length && edits[i]!.span.start <= end; i++) {
    if (edits[i]!.span.end <= end) within.push(edits[i]!);
  }
  return within;
}
