import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LayerRange } from '../../schema/layer-range.ts';
import type { Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Path } from '../../text/path.ts';

/**
 * Reports a diagnostic at a path below the struct that is looked at (`[]` is the struct itself). A diagnostic with a path of its
 * own keeps it: it is about a value in an embedded config. The path in its `inCheck` is one below the struct, too.
 */
export type Say = (at: Path, diagnostic: Diagnostic) => void;

/** What else a rule is told of the struct that it is asked about, for the time of the call. */
export interface Asked {
  /** The path of the struct in its config. */
  readonly where: Path;
  /** The shape of the whole config, with what is known of its fields. */
  readonly shape: Shape;
}

/**
 * One rule, or several that only make sense together. It is asked about every struct of its type.
 * It owns its range: it holds in versions that are built on layer `since` and not on layer `until`.
 */
export interface Rule extends LayerRange {
  readonly on: string;
  readonly check: (struct: Struct, say: Say, at: Asked) => void;
}
