import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { deepest, type Entry, keyName, nodeAt, type SourceNode } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import type { Mark } from '../../text/source.ts';

/** The diagnostic with the place that upstream prints for its path: that of the deepest node on the way which the text has. */
export function placeMark(diagnostic: Diagnostic, root: SourceNode): Diagnostic {
  if (diagnostic.mark) return diagnostic;
  return { ...diagnostic, mark: diagnostic.ofKey ? markOfKey(root, diagnostic.path) : deepest(root, diagnostic.path).mark };
}

function markOfKey(root: SourceNode, path: Path): Mark {
  const parent = path.slice(0, -1);
  const map = nodeAt(root, parent);
  const key = map?.kind === 'map' ? map.entries.findLast((entry: Entry) => keyName(entry.key) === path.at(-1))?.key : undefined;
  return (key ?? deepest(root, parent)).mark;
}
