import type { Origin } from '../text/source.ts';

/**
 * A typed value with its origin. Configs and documents are trees of placed values.
 * `origin` is absent if no part of a source led to the value.
 */
export type Placed = Leaf | List | Struct;

/** A text, an integer or a boolean. An integer that a number cannot represent exactly is a bigint. */
export type LeafValue = string | number | bigint | boolean;

export interface Leaf {
  readonly kind: 'leaf';
  readonly value: LeafValue;
  readonly origin?: Origin | undefined;
  /** Of a text of which this is known: from this character on, all are digits of base64 or `=`. */
  readonly base64From?: number | undefined;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Placed[];
  readonly origin?: Origin | undefined;
}

/** A struct, or a map with free keys. A field that is not set has no entry; a required leaf always has one. */
export interface Struct {
  readonly kind: 'struct';
  readonly fields: ReadonlyMap<string, Placed>;
  readonly origin?: Origin | undefined;
}

const EMPTY: Struct = { kind: 'struct', fields: new Map() };

export function leaf(value: LeafValue, origin?: Origin): Leaf {
  return { kind: 'leaf', value, origin };
}

export function listOf(items: readonly Placed[], origin?: Origin): List {
  return { kind: 'list', items, origin };
}

export function structOf(fields: ReadonlyMap<string, Placed> | Iterable<readonly [string, Placed]>, origin?: Origin): Struct {
  return { kind: 'struct', fields: fields instanceof Map ? fields : new Map(fields), origin };
}

/** The text of a field; undefined if it is not set or not a text. */
export function text(parent: Struct, field: string): string | undefined {
  const value = parent.fields.get(field);
  return value?.kind === 'leaf' && typeof value.value === 'string' ? value.value : undefined;
}

/** The integer of a field, rounded to the nearest number if it is too large to be exact; undefined if it is not set. */
export function int(parent: Struct, field: string): number | undefined {
  const value = parent.fields.get(field);
  return value?.kind === 'leaf' && (typeof value.value === 'number' || typeof value.value === 'bigint') ? Number(value.value) : undefined;
}

/** The exact integer of a field; undefined if it is not set. */
export function exactInt(parent: Struct, field: string): bigint | undefined {
  const value = parent.fields.get(field);
  return value?.kind === 'leaf' && (typeof value.value === 'number' || typeof value.value === 'bigint') ? BigInt(value.value) : undefined;
}

/** Converts an integer to the form of a leaf value: a number if that is exact, otherwise a bigint. */
export function leafInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** The boolean of a field; undefined if it is not set. */
export function flag(parent: Struct, field: string): boolean | undefined {
  const value = parent.fields.get(field);
  return value?.kind === 'leaf' && typeof value.value === 'boolean' ? value.value : undefined;
}

/** The items of a field that is a list; empty if it is not set. */
export function items(parent: Struct, field: string): readonly Placed[] {
  const value = parent.fields.get(field);
  return value?.kind === 'list' ? value.items : [];
}

/** The items of a field that is a list of structs. */
export function structs(parent: Struct, field: string): readonly Struct[] {
  return items(parent, field) as readonly Struct[];
}

/** The items of a field that is a list of texts. */
export function texts(parent: Struct, field: string): readonly string[] {
  return items(parent, field).map((item) => (item as Leaf).value as string);
}

/** The struct of a field; an empty struct if it is not set. */
export function struct(parent: Struct, field: string): Struct {
  const value = parent.fields.get(field);
  return value?.kind === 'struct' ? value : EMPTY;
}
