import type { LayerRange } from './layer-range.ts';

/** What is known of the fields of one struct together, in the versions of its range. */
export type StructFact = LayerRange & (RequiredFact | ExclusiveFact | DependentFact);

/** The struct is refused without these fields, and no sugar completes them. */
export interface RequiredFact {
  readonly kind: 'required';
  readonly fields: readonly string[];
}

/** Of these fields one can be set. Where several are, the last one of this list is to blame, or the struct. */
export interface ExclusiveFact {
  readonly kind: 'exclusive';
  readonly fields: readonly string[];
  readonly code: string;
  readonly message: string;
  /** Values that count as not set. */
  readonly except?: readonly unknown[] | undefined;
  readonly blamesStruct?: boolean | undefined;
}

/** What a field needs where all conditions hold. */
export interface DependentFact {
  readonly kind: 'dependent';
  readonly when: readonly Condition[];
  readonly field: string;
  /** `set`: it has to say something. `absent`: it may not. A regular expression: what it says, where it says something. */
  readonly needs: 'set' | 'absent' | { readonly pattern: string };
  readonly code: string;
  readonly message: string;
  /** What to do about it, one line. */
  readonly help?: string | undefined;
  /** What `butane check` says, where upstream's words mislead. */
  readonly messageInCheck?: string | undefined;
}

/** A condition on a field of the same struct. */
export type Condition =
  /** A flag that is on. */
  | { readonly field: string; readonly isTrue: true }
  /** A text that is set and is another one; one that is another one or is not set. */
  | { readonly field: string; readonly isNot: string }
  | { readonly field: string; readonly isAbsentOrNot: string }
  /** A text that is one of these. */
  | { readonly field: string; readonly isOneOf: readonly string[] }
  /** A struct with something in a list of this name. */
  | { readonly field: string; readonly hasItems: string };

/** A fact that fields exclude each other. */
export function exclusive(code: string, message: string, fields: readonly string[], range: LayerRange = {}): LayerRange & ExclusiveFact {
  return { kind: 'exclusive', code, message, fields, ...range };
}

export function requiredFields(fields: readonly string[], range: LayerRange = {}): StructFact {
  return { kind: 'required', fields, ...range };
}
