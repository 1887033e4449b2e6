import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { isShared, wordSpan } from '../fix/written-node.ts';
import { type SourceNode, step } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';

/** Why the version of a config cannot be replaced. */
export interface VersionFault {
  readonly fault: string;
}

/**
 * The edit that writes another version into a config. Quotes, tags and comments stay. A version that is an alias becomes a plain
 * value, because the value that it refers to may be used elsewhere.
 */
export function editVersion(root: SourceNode, source: Source, version: string): TextEdit | VersionFault {
  const node = step(root, 'version');
  if (!node) return { fault: 'the version is not written in the config itself: write it there' };
  if (node.kind === 'alias') return { source, span: node.span, text: version };
  if (node.kind !== 'scalar') return { fault: 'the version is not a text' };
  if (isShared(root, node.span, { source, root }))
    return { fault: 'the version has an alias: write the version there as a value of its own' };
  const word = wordSpan(node, source.text);
  if (word) return { source, span: word, text: version };
  const start = node.properties?.content ?? node.span.start;
  const written = source.text.slice(start, node.span.end);
  const end = start + written.trimEnd().length;
  return { source, span: { start, end }, text: version };
}
