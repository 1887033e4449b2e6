import { keyName, type ScalarNode, type SourceNode } from '../../syntax/source-tree.ts';
import type { Path, Step } from '../../text/path.ts';
import type { Span } from '../../text/source.ts';

/** The key or the scalar at an offset of a tree. */
export interface PlaceAt {
  /** The path of the value: of a key, the path of its value. */
  readonly path: Path;
  readonly span: Span;
  /** Undefined at a key. */
  readonly scalar: ScalarNode | undefined;
}

/** Undefined between values. */
export function placeAt(root: SourceNode, offset: number): PlaceAt | undefined {
  const path: Step[] = [];
  let node: SourceNode | undefined = root;
  while (node?.kind === 'map' || node?.kind === 'list') {
    if (node.kind === 'list') {
      const index: number = node.items.findIndex((item) => includes(item.span, offset));
      path.push(index);
      node = node.items[index];
      continue;
    }
    const entry = node.entries.find(({ key, value }) => includes(key.span, offset) || includes(value.span, offset));
    if (!entry) return undefined;
    path.push(keyName(entry.key) ?? '');
    if (includes(entry.key.span, offset)) return { path, span: entry.key.span, scalar: undefined };
    node = entry.value;
  }
  return node?.kind === 'scalar' && includes(node.span, offset) ? { path, span: node.span, scalar: node } : undefined;
}

function includes({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}
