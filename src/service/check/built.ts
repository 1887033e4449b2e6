import { type OutputSize, resultSize } from '../../compile/output-size.ts';
import type { Result } from '../../compile/phases.ts';
import type { Struct } from '../../schema/placed.ts';
import type { Spec } from '../../spec/spec.ts';
import { onceOnly } from '../../text/once.ts';

/** What `butane build` makes of a config without an error. Its values know where they came from. */
export interface Built {
  readonly spec: Spec;
  /** The Ignition document, with its contents as they are written. */
  readonly document: Struct;
  readonly result: Result;
  size(): OutputSize;
}

export function builtOf(parts: Omit<Built, 'size'>): Built {
  return { ...parts, size: onceOnly(() => resultSize(parts.result, parts.document, parts.spec)) };
}
