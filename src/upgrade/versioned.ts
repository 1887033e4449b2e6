import type { Spec } from '../spec/spec.ts';
import type { SourceNode } from '../syntax/source-tree.ts';

/** A config of a text, with the version that it has and the one that it is to have. */
export interface Versioned {
  readonly root: SourceNode;
  readonly from: Spec;
  readonly to: Spec;
}
