import type { ValueFact } from './value-fact.ts';

/**
 * What stands in a field. A leaf is optional (absent or set) unless it is required (never absent; the zero value
 * `''`, `0`, `false` where nobody wrote it).
 */
export type Field = LeafField | ListField | RefField | MapField;

export interface LeafField {
  readonly kind: 'text' | 'int' | 'flag';
  readonly required: boolean;
  /** True: a required leaf that is left out of the JSON when it is zero (`number` of a partition). */
  readonly omitZero?: boolean;
  /** True: an optional leaf that is written as `null` when it is absent (`source` of a 3.0 config reference). */
  readonly nullWhenAbsent?: boolean;
  /** What is known of its values. */
  readonly facts?: readonly ValueFact[];
}

export interface ListField {
  readonly kind: 'list';
  readonly of: LeafField | RefField;
  /** True: written as `null` when it is absent and `[]` when it is empty (`devices` of a RAID before 3.3). */
  readonly nullWhenAbsent?: boolean;
}

/** A field that holds a struct of the named type; names are resolved after layers are stacked. */
export interface RefField {
  readonly kind: 'ref';
  readonly type: string;
  /** True: an absent struct and an empty one differ (`clevis` in 3.2). */
  readonly nullable: boolean;
}

/** Free keys to texts (labels of a MachineConfig). */
export interface MapField {
  readonly kind: 'map';
}

export const text: LeafField = { kind: 'text', required: false };
export const int: LeafField = { kind: 'int', required: false };
export const flag: LeafField = { kind: 'flag', required: false };
export const map: MapField = { kind: 'map' };

export function required(field: LeafField): LeafField {
  return { ...field, required: true };
}

/** A required leaf that the JSON leaves out when it is zero. */
export function omitZero(field: LeafField): LeafField {
  return { ...field, required: true, omitZero: true };
}

/** A field that the JSON keeps as `null` when it is absent. */
export function nullWhenAbsent<F extends LeafField | ListField>(field: F): F {
  return { ...field, nullWhenAbsent: true };
}

export function list(of: LeafField | RefField): ListField {
  return { kind: 'list', of };
}

export function ref(type: string): RefField {
  return { kind: 'ref', type, nullable: false };
}

/** A reference for which absent and empty differ. */
export function nullable(field: RefField): RefField {
  return { ...field, nullable: true };
}

/** The value of a required leaf that nobody wrote. */
export function zeroOf(field: LeafField): string | number | boolean {
  return { text: '', int: 0, flag: false }[field.kind];
}

export function isZeroLeaf(value: string | number | bigint | boolean): boolean {
  return value === '' || value === 0 || value === false;
}
