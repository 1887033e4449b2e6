import type { ScalarNode, SourceNode } from '../../../syntax/source-tree.ts';
import type { NameUse } from './name-use.ts';

/** The anchor of a node, if it has one. `text` is what the tree was read from. */
export function anchorOf(node: SourceNode, text: string): NameUse | undefined {
  if (node.kind === 'alias' || node.kind === 'error' || node.properties?.anchor === undefined) return undefined;
  const { anchor } = node.properties;
  const start = anchorStart(node, text);
  return { kind: 'anchor', name: anchor, role: 'definition', form: 'plain', span: { start, end: start + anchor.length }, of: start };
}

/** The use of an anchor; undefined for a node that is no alias. */
export function aliasOf(node: SourceNode, text: string): NameUse | undefined {
  if (node.kind !== 'alias') return undefined;
  const { name, target, span } = node;
  return {
    kind: 'anchor',
    name,
    role: 'use',
    form: 'plain',
    span: { start: span.start + 1, end: span.end },
    of: anchorStart(target, text),
  };
}

/** Where the name of the anchor begins, behind its `&`. */
function anchorStart({ span, properties }: Pick<ScalarNode, 'span' | 'properties'>, text: string): number {
  // a tag may stand in front of it
  const sign = text.indexOf(`&${properties?.anchor}`, span.start);
  return (sign < 0 ? span.start : sign) + 1;
}
