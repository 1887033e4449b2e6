import type { SourceNode } from '../../syntax/source-tree.ts';
import { commentsOf } from '../../syntax/yaml/comments.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { DocumentIn } from './documents.ts';
import { documentsIn } from './documents.ts';

/** Lines that an editor can hide, all but the first. Lines count from 1. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly isComment: boolean;
}

/**
 * What can be folded: the values of keys and items of lists over several lines, blocks of comments, and the documents of a composed config.
 * Of several folds that begin in a line, the longest is there.
 */
export function foldsOf(text: string): readonly Fold[] {
  const lines = new LineIndex(text);
  const folds = new Map<number, Fold>();
  const add = (start: number, end: number, isComment = false): void => {
    const [first, last] = [lines.position(start).line, lines.position(end).line];
    if (last > first && last > (folds.get(first)?.last ?? 0)) folds.set(first, { first, last, isComment });
  };
  const documents = documentsIn(text);
  for (const document of documents) {
    const { start, root } = document;
    // the line that begins the document
    if (documents.length > 1 && root.kind === 'map') add(Math.max(0, start - 1), start + root.span.end);
    foldNodes(root, (from, to) => add(start + from, start + to));
    foldComments(document, lines, add);
  }
  return [...folds.values()].sort((a, b) => a.first - b.first);
}

function foldNodes(root: SourceNode, add: (start: number, end: number) => void): void {
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (key.kind !== 'error') add(key.span.start, value.span.end);
        pending.push(value);
      }
    } else if (node.kind === 'list') {
      for (const item of node.items) {
        add(item.span.start, item.span.end);
        pending.push(item);
      }
    }
  }
}

/** Comments on lines that follow each other. */
function foldComments(
  { start, text, root }: DocumentIn,
  lines: LineIndex,
  add: (start: number, end: number, isComment: boolean) => void,
): void {
  let block: { readonly start: number; end: number; last: number } | undefined;
  for (const { span, isAlone } of commentsOf(text, root)) {
    if (!isAlone) continue;
    const { line } = lines.position(start + span.start);
    if (block && line === block.last + 1) {
      block.end = start + span.end;
      block.last = line;
      continue;
    }
    if (block) add(block.start, block.end, true);
    block = { start: start + span.start, end: start + span.end, last: line };
  }
  if (block) add(block.start, block.end, true);
}
