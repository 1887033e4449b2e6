import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { deepest, type Entry, keyName, nodeAt, type SourceNode } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import type { Source } from '../../text/source.ts';

/**
 * Adds the place that upstream prints to a diagnostic: the place of the deepest node on its path that the text has. If the
 * diagnostic has no location, that node becomes its location too.
 */
export function placeMark(diagnostic: Diagnostic, root: SourceNode, source: Source): Diagnostic {
  if (diagnostic.mark) return diagnostic;
  const { span, mark } = diagnostic.ofKey ? keyAt(root, diagnostic.path) : deepest(root, diagnostic.path);
  return { ...diagnostic, mark, location: diagnostic.location ?? { source, span } };
}

function keyAt(root: SourceNode, path: Path): SourceNode {
  const parent = path.slice(0, -1);
  const map = nodeAt(root, parent);
  const key = map?.kind === 'map' ? map.entries.findLast((entry: Entry) => keyName(entry.key) === path.at(-1))?.key : undefined;
  return key ?? deepest(root, parent);
}
