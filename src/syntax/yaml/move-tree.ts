import type { Span } from '../../text/source.ts';
import type { SourceNode } from '../source-tree.ts';

/** Where a document begins in its text. Both numbers count from 0. */
export interface DocumentStart {
  readonly offset: number;
  readonly line: number;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * Gives the nodes of a document the places that they have in the whole text. The tree must not be in use yet. A list of work
 * instead of recursion: a text can nest ten thousand deep.
 */
export function moveTree(root: SourceNode, { offset, line }: DocumentStart): void {
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    // the target of an alias is in the tree itself
    const { span, mark } = node;
    // nodes compute their places on demand: these get fixed ones
    Object.defineProperties(node, {
      span: { value: moved(span, offset), enumerable: true },
      mark: { value: { line: mark.line + line, column: mark.column }, enumerable: true },
    });
    if ('properties' in node && node.properties) {
      const { properties } = node;
      Object.defineProperty(node, 'properties', { value: { ...properties, content: properties.content + offset }, enumerable: true });
    }
    if (node.kind === 'list') for (const item of node.items) pending.push(item);
    if (node.kind === 'map') for (const { key, value } of node.entries) pending.push(key, value);
  }
}
