import type { SourceNode } from '../source-tree.ts';
import type { YamlMarks } from './yaml-marks.ts';
import type { YamlAlias, YamlError, YamlList, YamlMap, YamlScalar } from './yaml-node.ts';

/** The text that the nodes of a tree have their places in. */
export interface Frame {
  readonly marks: YamlMarks;
  /** The offset in the text for one in the text that was read. */
  readonly offsetOf: (offset: number) => number;
}

/**
 * Gives the nodes of a tree their places in another text: in that which the text that was read is a part of, or was made from. The
 * tree must not be in use yet. A list of work instead of recursion: a text can nest ten thousand deep.
 *
 * @param from the marks that the tree was read with
 */
export function moveTree(root: SourceNode, from: YamlMarks, { marks, offsetOf }: Frame): void {
  const pending: SourceNode[] = [root];
  const { pastEnd } = marks;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = next as YamlMap | YamlList | YamlScalar | YamlAlias | YamlError;
    node.start = offsetOf(node.start);
    node.end = offsetOf(node.end);
    node.marks = node.marks === from ? marks : pastEnd;
    // the target of an alias is in the tree itself
    if (node.kind === 'alias' || node.kind === 'error') continue;
    if (node.properties) node.properties = { ...node.properties, content: offsetOf(node.properties.content) };
    if (node.kind === 'list') for (const item of node.items) pending.push(item);
    if (node.kind === 'map') for (const { key, value } of node.entries) pending.push(key, value);
  }
}
