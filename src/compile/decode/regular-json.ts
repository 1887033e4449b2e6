import type { LeafField } from '../../schema/field.ts';
import { type Field, zeroOf } from '../../schema/field.ts';
import type { Leaf, Placed, Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { JsonTape } from '../../syntax/json/json-tape.ts';
import type { Step } from '../../text/path.ts';
import { type FieldTable, fieldTable } from './field-table.ts';
import { jsonLeaf } from './json-leaf.ts';
import { JsonOrigin } from './json-origin.ts';

/** Fields with a greater number have no bit in a set of 32. */
const MOST_FIELDS = 31;

/**
 * Reads a regular JSON text as a config: each key is a field, written as the field is and not twice in one object, and each value has the type
 * of its field, so that no `null` is among them. Nearly all configs are. The values are read from the text when they are asked for,
 * so that a large config needs few objects. Undefined for any other text.
 */
export function decodeRegular(tape: JsonTape, shape: Shape): Struct | undefined {
  const text = new RegularJson(tape, shape);
  return text.isStruct(0, fieldTable(shape, shape.root)) ? text.struct(0, shape.root) : undefined;
}

/** True for structs of one type and version that are the same text, in regular JSON texts. They have the same values then. */
export function sameText({ fields: a }: Struct, { fields: b }: Struct): boolean {
  if (!(a instanceof RegularFields && b instanceof RegularFields) || a.table !== b.table) return false;
  return a.tape.written(a.value) === b.tape.written(b.value);
}

/** Texts of a struct in regular JSON, and the text around them. */
export interface TextsApart {
  /** Two structs of a type with the same text around differ in their texts only. */
  readonly around: string;
  readonly texts: readonly string[];
}

/**
 * Takes texts out of a struct. Undefined for a struct that was not read from regular JSON, or does not have them.
 *
 * @param paths the fields that lead to each text
 */
export function textsApart({ fields }: Struct, paths: readonly (readonly string[])[]): TextsApart | undefined {
  if (!(fields instanceof RegularFields)) return undefined;
  const { tape } = fields;
  const values: number[] = [];
  for (const path of paths) {
    const value = fields.valueAt(path);
    if (value === undefined || !tape.isString(value)) return undefined;
    values.push(value);
  }
  let around = '';
  let end = tape.start(fields.value);
  for (const value of [...values].sort((a, b) => a - b)) {
    // no JSON has this character
    around += `${tape.source.text.slice(end, tape.start(value))}\0${values.indexOf(value)}`;
    end = tape.end(value);
  }
  return { around: around + tape.source.text.slice(end, tape.end(fields.value)), texts: values.map((value) => tape.text(value)) };
}

class RegularJson {
  /** The number of the field of each key, by the number of the key on the tape. */
  readonly fieldOf: Uint8Array;

  constructor(
    readonly tape: JsonTape,
    readonly shape: Shape,
  ) {
    this.fieldOf = new Uint8Array(tape.count);
  }

  /** True for an object that is regular, with all that is in it. Takes down which field each key is. */
  isStruct(value: number, { fields, numbers }: FieldTable): boolean {
    const { tape } = this;
    if (!tape.isMap(value)) return false;
    let set = 0;
    const end = tape.after(value);
    for (let key = value + 1; key < end; key = tape.after(key + 1)) {
      const number = numbers.get(tape.text(key)) ?? 0;
      const bit = 1 << number;
      if (number === 0 || number > MOST_FIELDS || (set & bit) !== 0) return false;
      set |= bit;
      this.fieldOf[key] = number;
      if (!this.#isValue(key + 1, fields[number]!)) return false;
    }
    return true;
  }

  #isValue(value: number, field: Field): boolean {
    switch (field.kind) {
      case 'ref':
        return this.isStruct(value, fieldTable(this.shape, field.type));
      case 'list':
        return this.#isList(value, field.of);
      case 'map':
        return false;
      case 'text':
        return this.tape.isString(value);
      default:
        return jsonLeaf(this.tape, value, field.kind) !== undefined;
    }
  }

  #isList(value: number, of: Field): boolean {
    const { tape } = this;
    if (!tape.isList(value)) return false;
    const end = tape.after(value);
    for (let item = value + 1; item < end; item = tape.after(item)) if (!this.#isValue(item, of)) return false;
    return true;
  }

  struct(value: number, type: string, around?: JsonOrigin, step?: Step): Struct {
    const fields = new RegularFields(this, value, fieldTable(this.shape, type), around, step);
    return { kind: 'struct', fields, origin: fields };
  }

  placed(value: number, field: Field, around: JsonOrigin, step: Step): Placed {
    if (field.kind === 'ref') return this.struct(value, field.type, around, step);
    const origin = new JsonOrigin(this.tape, value, around, step);
    if (field.kind !== 'list') return { kind: 'leaf', value: jsonLeaf(this.tape, value, (field as LeafField).kind)!, origin };
    const items: Placed[] = [];
    const end = this.tape.after(value);
    for (let item = value + 1; item < end; item = this.tape.after(item)) items.push(this.placed(item, field.of, origin, items.length));
    return { kind: 'list', items, origin };
  }
}

/** The fields of a struct, and where it is. */
class RegularFields extends JsonOrigin implements ReadonlyMap<string, Placed> {
  /** The structs and lists that were asked for, by the numbers of their fields: each is one object for good. */
  #branches: (Placed | undefined)[] | undefined;

  constructor(
    readonly config: RegularJson,
    value: number,
    readonly table: FieldTable,
    around?: JsonOrigin,
    step?: Step,
  ) {
    super(config.tape, value, around, step);
  }

  get(name: string): Placed | undefined {
    const number = this.table.numbers.get(name);
    if (number === undefined) return undefined;
    const value = this.#find(number);
    return value === undefined ? this.#zero(number) : this.#placed(number, value);
  }

  /** The number of the value on the tape that fields lead to, one in the other. */
  valueAt(path: readonly string[]): number | undefined {
    let { value, table } = this as { value: number | undefined; table: FieldTable };
    for (const name of path) {
      const number = table.numbers.get(name);
      value = number === undefined || value === undefined ? undefined : this.#find(number, value);
      const field = table.fields[number ?? 0];
      if (field?.kind === 'ref') table = fieldTable(this.config.shape, field.type);
    }
    return value;
  }

  has(name: string): boolean {
    const number = this.table.numbers.get(name);
    return number !== undefined && (this.#find(number) !== undefined || this.table.required.includes(number));
  }

  get size(): number {
    const { tape, value, table } = this;
    let size = 0;
    const end = tape.after(value);
    for (let key = value + 1; key < end; key = tape.after(key + 1)) size++;
    for (const number of table.required) if (this.#find(number) === undefined) size++;
    return size;
  }

  keys(): MapIterator<string> {
    return this.#asMap().keys();
  }

  values(): MapIterator<Placed> {
    return this.#asMap().values();
  }

  entries(): MapIterator<[string, Placed]> {
    return this.#asMap().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Placed]> {
    return this.entries();
  }

  forEach(take: (value: Placed, name: string, map: ReadonlyMap<string, Placed>) => void): void {
    for (const [name, value] of this) take(value, name, this);
  }

  /** The number of the value of a field on the tape. */
  #find(number: number, value = this.value): number | undefined {
    const { tape, config } = this;
    const end = tape.after(value);
    for (let key = value + 1; key < end; key = tape.after(key + 1)) if (config.fieldOf[key] === number) return key + 1;
    return undefined;
  }

  #placed(number: number, value: number): Placed {
    const { config, table } = this;
    const field = table.fields[number]!;
    if (field.kind !== 'ref' && field.kind !== 'list') return config.placed(value, field, this, table.names[number]!);
    this.#branches ??= new Array<Placed | undefined>(table.fields.length).fill(undefined);
    this.#branches[number] ??= config.placed(value, field, this, table.names[number]!);
    return this.#branches[number];
  }

  /** The value of a field that is not in the text. */
  #zero(number: number): Leaf | undefined {
    const { tape, value, table } = this;
    if (!table.required.includes(number)) return undefined;
    const origin = new JsonOrigin(tape, value, this, table.names[number]);
    return { kind: 'leaf', value: zeroOf(table.fields[number] as LeafField), origin };
  }

  /** The fields in the order in which `decodeJson` sets them: those that always have a value, then the others as in the text. */
  #asMap(): Map<string, Placed> {
    const { tape, value, config, table } = this;
    const map = new Map<string, Placed>();
    for (const number of table.required) map.set(table.names[number]!, this.get(table.names[number]!)!);
    const end = tape.after(value);
    for (let key = value + 1; key < end; key = tape.after(key + 1)) {
      const number = config.fieldOf[key]!;
      map.set(table.names[number]!, this.#placed(number, key + 1));
    }
    return map;
  }
}
