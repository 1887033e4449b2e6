import type { Finding } from '../diagnostics/diagnose.ts';
import type { LayerRange } from './layer-range.ts';

/** A constraint on several fields of one struct, in the versions of its range. */
export type StructFact = LayerRange & (RequiredFact | ExclusiveFact | DependentFact);

/** Fields without which the struct is refused, and which no sugar sets. */
export interface RequiredFact {
  readonly kind: 'required';
  readonly fields: readonly string[];
}

/** At most one of these fields can be set. The diagnostic is at the last field of this list that is set, or at the struct. */
export type ExclusiveFact = Finding & {
  readonly kind: 'exclusive';
  readonly fields: readonly string[];
  /** Values that count as unset. */
  readonly except?: readonly unknown[] | undefined;
  /** True: the diagnostic is at the struct. */
  readonly blamesStruct?: boolean | undefined;
};

/** A constraint on a field that applies if all conditions are true. */
export type DependentFact = Finding & {
  readonly kind: 'dependent';
  readonly when: readonly Condition[];
  readonly field: string;
  /** `set`: the field must be set. `absent`: it must not be set. A regular expression: if it is set, its value must match. */
  readonly needs: 'set' | 'absent' | { readonly pattern: string };
};

/** A condition on a field of the same struct. */
export type Condition =
  /** The flag is true. */
  | { readonly field: string; readonly isTrue: true }
  /** The text is set and differs (`isNot`); it is not set or differs (`isAbsentOrNot`). */
  | { readonly field: string; readonly isNot: string }
  | { readonly field: string; readonly isAbsentOrNot: string }
  /** The text is one of these. */
  | { readonly field: string; readonly isOneOf: readonly string[] }
  /** The struct has a non-empty list of this name. */
  | { readonly field: string; readonly hasItems: string };

/** The fact that at most one of these fields can be set. */
export function exclusive(finding: Finding, fields: readonly string[], range: LayerRange = {}): LayerRange & ExclusiveFact {
  return { ...finding, kind: 'exclusive', fields, ...range };
}

export function requiredFields(fields: readonly string[], range: LayerRange = {}): StructFact {
  return { kind: 'required', fields, ...range };
}
