import type { ValueFact } from './value-fact.ts';

/**
 * The type of a field. An optional leaf is absent or set. A required leaf is never absent: if the config does not set it, it has its
 * zero value (`''`, `0` or `false`).
 */
export type Field = LeafField | ListField | RefField | MapField;

export interface LeafField {
  readonly kind: 'text' | 'int' | 'flag';
  readonly required: boolean;
  /** True for a required leaf that the JSON omits if it is zero (`number` of a partition). */
  readonly omitZero?: boolean;
  /** True for an optional leaf that the JSON writes as `null` if it is absent (`source` of a config reference in 3.0). */
  readonly nullWhenAbsent?: boolean;
  /** Facts about its values. */
  readonly facts?: readonly ValueFact[];
}

export interface ListField {
  readonly kind: 'list';
  readonly of: LeafField | RefField;
  /** True: the JSON has `null` if the list is absent and `[]` if it is empty (`devices` of a RAID before 3.3). */
  readonly nullWhenAbsent?: boolean;
}

/** A field whose value is a struct of the named type. Names are resolved after all layers are applied. */
export interface RefField {
  readonly kind: 'ref';
  readonly type: string;
  /** True if an absent struct and an empty one differ (`clevis` in 3.2). */
  readonly nullable: boolean;
}

/** A map from any key to a text (labels of a MachineConfig). */
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

/** A required leaf that the JSON omits if it is zero. */
export function omitZero(field: LeafField): LeafField {
  return { ...field, required: true, omitZero: true };
}

/** A field that the JSON writes as `null` if it is absent. */
export function nullWhenAbsent<F extends LeafField | ListField>(field: F): F {
  return { ...field, nullWhenAbsent: true };
}

export function list(of: LeafField | RefField): ListField {
  return { kind: 'list', of };
}

export function ref(type: string): RefField {
  return { kind: 'ref', type, nullable: false };
}

/** A reference whose absent struct and empty struct differ. */
export function nullable(field: RefField): RefField {
  return { ...field, nullable: true };
}

/** The type of the struct that a field has as its value, or of those in its list; undefined if there are no structs. */
export function structType(field: Field): string | undefined {
  const target = field.kind === 'list' ? field.of : field;
  return target.kind === 'ref' ? target.type : undefined;
}

/** The value of a required leaf that the config does not set. */
export function zeroOf(field: LeafField): string | number | boolean {
  return { text: '', int: 0, flag: false }[field.kind];
}

export function isZeroLeaf(value: string | number | bigint | boolean): boolean {
  return value === '' || value === 0 || value === false;
}
