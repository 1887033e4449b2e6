import type { CaseOf } from '../diagnostics/diagnose.ts';

/** Fields of the document that a variant refuses, by their dotted path without indices: `storage.luks.clevis`. */
export type Forbids = Readonly<Record<string, Forbidden>>;

/** Why a field is refused: a case of `config/forbidden-field`. */
export type RefusalReason = CaseOf<'config/forbidden-field'>;

/** How a field is refused. */
export interface Forbidden {
  readonly reason: RefusalReason;
  /** True if an optional field may have its zero value. Sugar sets an empty `compression`. */
  readonly ignoreZero?: boolean;
}
