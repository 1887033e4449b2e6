import { type MapNode, type SourceNode, step } from '../syntax/source-tree.ts';

/** True for the first document of a composed config: a mapping with the key `compose` and without a variant. */
export function isComposeHeader(root: SourceNode | undefined): root is MapNode {
  return root?.kind === 'map' && step(root, 'compose') !== undefined && step(root, 'variant') === undefined;
}

/** The key at the beginning of a line, perhaps behind a byte order mark, blanks, a bracket, or what else YAML allows before a key. */
const COMPOSE = /^[^\n#]{0,40}compose["']?\s*:/m;

/** True for bytes that may begin with a header. It is fast, and false for almost all other configs. */
export function mayBeComposed(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  // the expression takes long to find nothing
  return text.includes('compose') && COMPOSE.test(text);
}
