import type { ScalarNode, SourceNode } from '../syntax/source-tree.ts';
import type { LineIndex } from '../text/line-index.ts';
import { childAround } from './written-node.ts';

/** A key whose value follows the colon directly: `path:/etc`. YAML reads both as one text. */
export interface GluedKey {
  readonly key: string;
  /** The offset after the colon. */
  readonly end: number;
}

const GLUED = /^([a-z][a-z0-9_]*):[^\s:]/;
/** The same after spaces and dashes of lists. It has no repeated group, because a line may be long. */
const GLUED_IN_LINE = /^([ -]*)([a-z][a-z0-9_]*):[^\s:]/;

/** The glued key that a text begins with. */
export function gluedKeyOf(node: ScalarNode): GluedKey | undefined {
  const [, key] = node.style === 'plain' && !node.properties ? (GLUED.exec(node.text) ?? []) : [];
  return key === undefined ? undefined : { key, end: node.span.start + key.length + 1 };
}

/** The glued key that a line begins with. What could not be read has no nodes, so that the line itself is looked at. */
export function gluedKeyIn(lines: LineIndex, number: number): GluedKey | undefined {
  const [, before = '', key] = GLUED_IN_LINE.exec(lines.line(number)) ?? [];
  // each dash is followed by a space
  if (key === undefined || /-(?! )/.test(before)) return undefined;
  return { key, end: lines.start(number) + before.length + key.length + 1 };
}

/** True for a line of a text that begins on a line before: its words are no keys, and its tabs no indentation. */
export function continuesText(lines: LineIndex, number: number, root: SourceNode): boolean {
  const start = lines.start(number);
  let node: SourceNode | undefined = root;
  while (node && node.kind !== 'scalar') node = childAround(node, { start, end: start + 1 });
  return node !== undefined && node.span.start < start;
}
