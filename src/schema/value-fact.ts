import type { LayerRange } from './layer-range.ts';

/** A value that a field takes. */
export interface Choice extends LayerRange {
  readonly value: string;
  /** True for a spelling that is accepted, but that nobody should be led to write: an empty text, `1` for `raid1`. */
  readonly unadvised?: boolean | undefined;
}

/** What the values of a field are like, in the versions of its range. */
export interface ValueFact extends LayerRange {
  /** The only values there are. */
  readonly choices?: readonly Choice[] | undefined;
  /** A regular expression, as JSON Schema has it. */
  readonly pattern?: string | undefined;
  /** Characters. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** What is expected, in words, for someone who wrote something else. */
  readonly expected?: string | undefined;
}
