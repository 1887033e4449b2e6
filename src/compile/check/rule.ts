import type { Code, CodeOf } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import type { LayerRange } from '../../schema/layer-range.ts';
import type { Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Path } from '../../text/path.ts';
import type { Origin } from '../../text/source.ts';

/** What a rule may say: a stable code, its weight, upstream's words. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string | undefined;
  /** What to write in its place, where only one thing can be meant. */
  readonly instead?: string | undefined;
  /** The values that there are, where there are few: what was meant is one of them. */
  readonly choices?: readonly string[] | undefined;
  /** For a finding inside an embedded config: the path there, which is printed as it is. */
  readonly innerPath?: Path;
  /** The value to blame, where it is not the one at the path. */
  readonly origin?: Origin | undefined;
  /** Other places that belong to it. */
  readonly related?: Diagnostic['related'];
  /** Where upstream is wrong or misleads: what `butane check` makes of it. `at` is a path below the struct that is looked at. */
  readonly inCheck?: 'omit' | { readonly message?: string | undefined; readonly help?: string | undefined; readonly at?: Path } | undefined;
}

/** Reports a finding at a path below the struct that is looked at (`[]` is the struct itself). */
export type Say = (at: Path, finding: Finding) => void;

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

/** A finding that makes the config invalid. The compiler takes only codes that are errors in the catalogue. */
export function error(code: CodeOf<'error'>, message: string, help?: string): Finding {
  return { code, severity: 'error', message, ...(help === undefined ? {} : { help }) };
}

/** A finding that leaves the config valid. The compiler takes only codes that are warnings in the catalogue. */
export function warning(code: CodeOf<'warning'>, message: string, help?: string): Finding {
  return { code, severity: 'warning', message, ...(help === undefined ? {} : { help }) };
}

/** The finding with the place that it contradicts, where that is known. */
export function beside(finding: Finding, message: string, origin: Origin | undefined): Finding {
  return origin ? { ...finding, related: [{ message, origin }] } : finding;
}
