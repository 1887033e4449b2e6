import type { Origin } from '../text/source.ts';

/**
 * A typed value that knows where it came from. Configs (phase 2) and documents (phase 3) are trees of these.
 * `origin` is absent for a value that nobody can be blamed for.
 */
export type Placed = Leaf | List | Struct;

/** A text, an integer, or a truth. Integers that a number cannot hold exactly are big ones. */
export type LeafValue = string | number | bigint | boolean;

export interface Leaf {
  readonly kind: 'leaf';
  readonly value: LeafValue;
  readonly origin?: Origin | undefined;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Placed[];
  readonly origin?: Origin | undefined;
}

/** A struct or a free map. A field that is not set has no entry; required leaves always have one. */
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

/** The text of a field, or undefined where it is not set. */
export function text(of: Struct, field: string): string | undefined {
  const value = of.fields.get(field);
  return value?.kind === 'leaf' && typeof value.value === 'string' ? value.value : undefined;
}

/** An integer; the nearest number to one that is too big to be exact. */
export function int(of: Struct, field: string): number | undefined {
  const value = of.fields.get(field);
  return value?.kind === 'leaf' && (typeof value.value === 'number' || typeof value.value === 'bigint') ? Number(value.value) : undefined;
}

/** An integer to the last digit. */
export function exactInt(of: Struct, field: string): bigint | undefined {
  const value = of.fields.get(field);
  return value?.kind === 'leaf' && (typeof value.value === 'number' || typeof value.value === 'bigint') ? BigInt(value.value) : undefined;
}

/** An integer as leaves hold it. */
export function leafInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

export function flag(of: Struct, field: string): boolean | undefined {
  const value = of.fields.get(field);
  return value?.kind === 'leaf' && typeof value.value === 'boolean' ? value.value : undefined;
}

/** The items of a field that is a list; none where it is not set. */
export function items(of: Struct, field: string): readonly Placed[] {
  const value = of.fields.get(field);
  return value?.kind === 'list' ? value.items : [];
}

/** The items of a field that is a list of structs. */
export function structs(of: Struct, field: string): readonly Struct[] {
  return items(of, field) as readonly Struct[];
}

/** The items of a field that is a list of texts. */
export function texts(of: Struct, field: string): readonly string[] {
  return items(of, field).map((item) => (item as Leaf).value as string);
}

/** A field that is a struct; an empty one where it is not set. */
export function struct(of: Struct, field: string): Struct {
  const value = of.fields.get(field);
  return value?.kind === 'struct' ? value : EMPTY;
}
