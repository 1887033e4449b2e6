import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source, Span } from '../tree/source.ts';
import { keyText, type SourceNode } from '../tree/source-tree.ts';
import { valueSpan } from './place-problem.ts';

/** A stretch that could not be read, in the mapping or list that lacks it. */
interface Hole {
  readonly span: Span;
  readonly around: Span;
  readonly key: string | undefined;
}

/** Tells what is only said because of another fault: that something is missing which is there and could not be read. */
export function noiseOf(root: SourceNode, faults: readonly Span[], source: Source): (diagnostic: Diagnostic) => boolean {
  const holes = faults.length === 0 ? [] : findHoles(root, new Set(faults.map(keyOf)));
  return (diagnostic) => {
    if (holes.length === 0 || diagnostic.code === 'config/unused-key') return false;
    const span = valueSpan(diagnostic, source, root);
    return holes.some((hole) => isBehind(hole, span, diagnostic.path.at(-1)));
  };
}

function isBehind({ span, around, key }: Hole, found: Span, name: string | number | undefined): boolean {
  if (found.start >= span.start && found.end <= span.end) return true;
  if (found.start !== around.start) return false;
  // a leaf that nobody wrote stands, without an extent, where its struct begins
  return found.end === around.end || (found.end === found.start && (key === undefined || key === name));
}

function findHoles(root: SourceNode, unread: ReadonlySet<string>): Hole[] {
  const holes: Hole[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'list') {
      for (const item of node.items) if (unread.has(keyOf(item.span))) holes.push({ span: item.span, around: node.span, key: undefined });
      for (const item of node.items) pending.push(item);
    }
    if (node.kind !== 'map') continue;
    for (const { key, value } of node.entries) {
      // of a mapping with a key that stands twice nothing is read
      if (unread.has(keyOf(key.span))) holes.push({ span: node.span, around: node.span, key: undefined });
      if (unread.has(keyOf(value.span))) holes.push({ span: value.span, around: node.span, key: keyText(key) });
      pending.push(value);
    }
  }
  return holes;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
