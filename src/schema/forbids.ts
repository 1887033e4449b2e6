import type { CaseOf } from '../diagnostics/diagnose.ts';

/** The fields of the document that a variant refuses, by dotted path without indices (`storage.luks.clevis`). */
export type Forbids = Readonly<Record<string, Forbidden>>;

/** Why a field is refused: a case of `config/forbidden-field`. */
export type RefusalReason = CaseOf<'config/forbidden-field'>;

/** How a field is refused. */
export interface Forbidden {
  readonly reason: RefusalReason;
  /** True: an optional field that is set to its zero value is accepted, because sugars set an empty `compression`. */
  readonly ignoreZero?: boolean;
}
