import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LayerRange } from '../../schema/layer-range.ts';
import type { Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Path } from '../../text/path.ts';

/**
 * Reports a diagnostic at a path below the current struct; `[]` is the struct itself. A diagnostic that already has a path keeps it:
 * it is about a value in an embedded config. The path in its `inCheck` is also relative to the struct.
 */
export type Say = (at: Path, diagnostic: Diagnostic) => void;

/** What a rule knows about the struct besides its fields. It is valid during the call only. */
export interface Asked {
  /** The path of the struct in its config. */
  readonly where: Path;
  /** The shape of the whole config, with the facts about its fields. */
  readonly shape: Shape;
}

/**
 * One rule, or several that belong together. It runs on every struct of its type. It has its own range: it applies to versions that
 * are built on the layer `since` and not on the layer `until`.
 */
export interface Rule extends LayerRange {
  readonly on: string;
  readonly check: (struct: Struct, say: Say, at: Asked) => void;
}
