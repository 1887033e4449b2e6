import type { Span } from '../../text/source.ts';
import type { SourceNode } from '../source-tree.ts';
import { isBlank, isBreak } from './yaml-characters.ts';

/** A comment of a YAML text. */
export interface Comment {
  /** From its `#` to the end of its line, without the blanks there. */
  readonly span: Span;
  /** True where nothing but blanks stands before it on its line. */
  readonly isAlone: boolean;
}

/** Up to the end of a line, whichever of YAML's breaks ends it. */
const REST = /[^\n\r\x85\u2028\u2029]*/y;
/** What begins another document, or ends the first. */
const MARK = /^(?:---|\.\.\.)(?:\s|$)/gm;

/**
 * The comments of the document that a tree was read from, in order. A tree does not store them: a comment is what begins with
 * `#` between its scalars, or behind the indicator of a block scalar. There is none in what could not be read.
 */
export function commentsOf(text: string, root: SourceNode): Comment[] {
  const comments: Comment[] = [];
  let hash = text.indexOf('#');
  const addBetween = (from: number, to: number): void => {
    if (hash >= 0 && hash < from) hash = text.indexOf('#', from);
    while (hash >= 0 && hash < to) {
      REST.lastIndex = hash;
      const [comment] = REST.exec(text)!;
      comments.push({ span: { start: hash, end: hash + comment.trimEnd().length }, isAlone: isAlone(text, hash) });
      hash = text.indexOf('#', hash + comment.length);
    }
  };
  let end = 0;
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node && hash >= 0; node = pending.pop()) {
    if (node.kind === 'map') for (const { key, value } of node.entries.toReversed()) pending.push(value, key);
    else if (node.kind === 'list') for (const item of node.items.toReversed()) pending.push(item);
    else {
      addBetween(end, wordsStart(node, text));
      end = node.span.end;
    }
  }
  MARK.lastIndex = end;
  addBetween(end, MARK.exec(text)?.index ?? text.length);
  return comments;
}

/** Where that part of a leaf begins in which `#` is a character like others. */
function wordsStart(node: SourceNode, text: string): number {
  if (node.kind !== 'scalar') return node.span.start;
  const start = node.properties?.content ?? node.span.start;
  if (node.style !== 'literal' && node.style !== 'folded') return start;
  REST.lastIndex = start;
  return start + REST.exec(text)![0].length;
}

function isAlone(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return at < 0 || isBreak(text.charCodeAt(at));
}
