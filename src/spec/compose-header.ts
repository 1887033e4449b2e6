import { type MapNode, type SourceNode, step } from '../syntax/source-tree.ts';

/** True for the first document of a composed config: a mapping with the key `compose` and without a variant. */
export function isComposeHeader(root: SourceNode | undefined): root is MapNode {
  return root?.kind === 'map' && step(root, 'compose') !== undefined && step(root, 'variant') === undefined;
}
