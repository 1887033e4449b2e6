import type { LayerRange } from './layer-range.ts';

/** A value that a field accepts. */
export interface Choice extends LayerRange {
  readonly value: string;
  /** True for a value that is accepted but must not be suggested: an empty text, or `1` for `raid1`. */
  readonly unadvised?: boolean | undefined;
}

/** Constraints on the values of a field, in the versions of its range. */
export interface ValueFact extends LayerRange {
  /** The only values that are accepted. */
  readonly choices?: readonly Choice[] | undefined;
  /** A regular expression in the dialect of JSON Schema. */
  readonly pattern?: string | undefined;
  /** In characters, as `maxLength`. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Describes the accepted values in words, for a message about another value. */
  readonly expected?: string | undefined;
}
