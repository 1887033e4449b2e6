import type { Diagnostic } from '../report/diagnostic.ts';
import type { Span } from '../tree/source.ts';
import { type SourceNode, scalarText } from '../tree/source-tree.ts';
import { containment } from '../tree/spans.ts';
import type { Places } from './place-problem.ts';

/** A stretch that could not be read, in the mapping or list that lacks it. */
interface Hole {
  readonly span: Span;
  readonly around: Span;
  readonly key: string | undefined;
}

/** Tells what is only said because of another fault: that something is missing which is there and could not be read. */
export function noiseOf(root: SourceNode, faults: readonly Span[], places: Places): (diagnostic: Diagnostic) => boolean {
  if (faults.length === 0) return () => false;
  const holes = findHoles(root, new Set(faults.map(keyOf)));
  const inside = containment(holes.map(({ span }) => span));
  const lacking = new Map<number, Hole[]>();
  for (const hole of holes) {
    const known = lacking.get(hole.around.start);
    if (known) known.push(hole);
    else lacking.set(hole.around.start, [hole]);
  }
  return (diagnostic) => {
    const span = places.value(diagnostic);
    return inside(span) || (lacking.get(span.start) ?? []).some((hole) => isLack(hole, span, diagnostic.path.at(-1)));
  };
}

/** True for the mapping that lacks something. A leaf that nobody wrote stands, without an extent, where its struct begins. */
function isLack({ around, key }: Hole, found: Span, name: string | number | undefined): boolean {
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
      if (unread.has(keyOf(value.span))) holes.push({ span: value.span, around: node.span, key: scalarText(key) });
      pending.push(value);
    }
  }
  return holes;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
