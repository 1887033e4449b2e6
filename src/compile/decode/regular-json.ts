import { type Field, type LeafField, type ListField, zeroOf } from '../../schema/field.ts';
import type { Leaf, LeafValue, List, Placed, Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import { BASE64_FROM, type JsonTape, kinds } from '../../syntax/json/json-tape.ts';
import type { Step } from '../../text/path.ts';
import type { Origin } from '../../text/source.ts';
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
  if (!(a instanceof RegularStruct && b instanceof RegularStruct) || a.table !== b.table) return false;
  return a.tape.written(a.index) === b.tape.written(b.index);
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
  if (!(fields instanceof RegularStruct)) return undefined;
  const { tape } = fields;
  const values: number[] = [];
  for (const path of paths) {
    const value = fields.indexAt(path);
    if (value === undefined || !tape.isString(value)) return undefined;
    values.push(value);
  }
  let around = '';
  let end = tape.start(fields.index);
  for (const value of [...values].sort((a, b) => a - b)) {
    // no JSON has this character
    around += `${tape.source.text.slice(end, tape.start(value))}\0${values.indexOf(value)}`;
    end = tape.end(value);
  }
  return { around: around + tape.source.text.slice(end, tape.end(fields.index)), texts: values.map((value) => tape.text(value)) };
}

class RegularJson {
  /** By numbers on the tape: the number of the field of each key, and the fields of each struct as a set of bits. */
  readonly fieldsOf: Int32Array;

  constructor(
    readonly tape: JsonTape,
    readonly shape: Shape,
  ) {
    this.fieldsOf = new Int32Array(tape.count);
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
      this.fieldsOf[key] = number;
      if (!this.#isValue(key + 1, fields[number]!)) return false;
    }
    this.fieldsOf[value] = set;
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

  struct(value: number, type: string, around?: JsonOrigin, step?: Step): RegularStruct {
    return new RegularStruct(this, value, fieldTable(this.shape, type), around, step);
  }

  leaf(value: number, { kind }: LeafField, around: JsonOrigin, step: Step): Leaf {
    return new RegularLeaf(this.tape, value, around, step, jsonLeaf(this.tape, value, kind)!);
  }

  list(value: number, { of }: ListField, around: JsonOrigin, step: Step): RegularList {
    const items: Placed[] = [];
    const list = new RegularList(this.tape, value, around, step, items);
    const end = this.tape.after(value);
    for (let item = value + 1; item < end; item = this.tape.after(item))
      items.push(of.kind === 'ref' ? this.struct(item, of.type, list, items.length) : this.leaf(item, of, list, items.length));
    return list;
  }
}

/* A value is its own origin: a large config has many. */

class RegularLeaf extends JsonOrigin implements Leaf {
  readonly kind: 'leaf';
  readonly origin: Origin;

  constructor(
    tape: JsonTape,
    index: number,
    around: JsonOrigin,
    step: Step | undefined,
    readonly value: LeafValue,
  ) {
    super(tape, index, around, step);
    this.kind = 'leaf';
    this.origin = this;
  }

  get base64From(): number | undefined {
    return this.tape.kind(this.index) === kinds.base64String ? BASE64_FROM : undefined;
  }
}

class RegularList extends JsonOrigin implements List {
  readonly kind: 'list';
  readonly origin: Origin;
  nextBranch: Branch | undefined;

  constructor(
    tape: JsonTape,
    index: number,
    around: JsonOrigin,
    step: Step,
    readonly items: readonly Placed[],
  ) {
    super(tape, index, around, step);
    this.kind = 'list';
    this.origin = this;
    this.nextBranch = undefined;
  }
}

/** A struct, which is the map of its fields, too. */
class RegularStruct extends JsonOrigin implements Struct, ReadonlyMap<string, Placed> {
  readonly kind: 'struct';
  readonly fields: ReadonlyMap<string, Placed>;
  readonly origin: Origin;
  /** The structs and lists that were asked for: each is one object for good. The others follow as the `nextBranch` of each. */
  #firstBranch: Branch | undefined;
  nextBranch: Branch | undefined;

  constructor(
    readonly config: RegularJson,
    index: number,
    readonly table: FieldTable,
    around?: JsonOrigin,
    step?: Step,
  ) {
    super(config.tape, index, around, step);
    this.kind = 'struct';
    this.fields = this;
    this.origin = this;
    this.nextBranch = undefined;
  }

  get(name: string): Placed | undefined {
    const number = this.table.numbers.get(name);
    if (number === undefined) return undefined;
    const value = this.#find(number);
    return value === undefined ? this.#zero(number) : this.#placed(number, value);
  }

  /** The number of the value on the tape that fields lead to, one in the other. */
  indexAt(path: readonly string[]): number | undefined {
    let { index, table } = this as { index: number | undefined; table: FieldTable };
    for (const name of path) {
      const number = table.numbers.get(name);
      index = number === undefined || index === undefined ? undefined : this.#find(number, index);
      const field = table.fields[number ?? 0];
      if (field?.kind === 'ref') table = fieldTable(this.config.shape, field.type);
    }
    return index;
  }

  has(name: string): boolean {
    const number = this.table.numbers.get(name);
    return number !== undefined && (this.#find(number) !== undefined || this.table.isRequired[number]!);
  }

  get size(): number {
    const { tape, index, table } = this;
    let size = 0;
    const end = tape.after(index);
    for (let key = index + 1; key < end; key = tape.after(key + 1)) size++;
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
  #find(number: number, index = this.index): number | undefined {
    const { tape, config } = this;
    if (((config.fieldsOf[index]! >> number) & 1) === 0) return undefined;
    let key = index + 1;
    while (config.fieldsOf[key] !== number) key = tape.after(key + 1);
    return key + 1;
  }

  #placed(number: number, value: number): Placed {
    const { config, table } = this;
    const field = table.fields[number]!;
    const step = table.names[number]!;
    if (field.kind !== 'ref' && field.kind !== 'list') return config.leaf(value, field as LeafField, this, step);
    let branch = this.#firstBranch;
    while (branch && branch.index !== value) branch = branch.nextBranch;
    if (branch) return branch;
    branch = field.kind === 'ref' ? config.struct(value, field.type, this, step) : config.list(value, field, this, step);
    branch.nextBranch = this.#firstBranch;
    this.#firstBranch = branch;
    return branch;
  }

  /** The value of a field that is not in the text. */
  #zero(number: number): Leaf | undefined {
    const { tape, index, table } = this;
    if (!table.isRequired[number]) return undefined;
    return new RegularLeaf(tape, index, this, table.names[number], zeroOf(table.fields[number] as LeafField));
  }

  /** The fields in the order in which `decodeJson` sets them: those that always have a value, then the others as in the text. */
  #asMap(): Map<string, Placed> {
    const { tape, index, config, table } = this;
    const map = new Map<string, Placed>();
    for (const number of table.required) map.set(table.names[number]!, this.get(table.names[number]!)!);
    const end = tape.after(index);
    for (let key = index + 1; key < end; key = tape.after(key + 1)) {
      const number = config.fieldsOf[key]!;
      map.set(table.names[number]!, this.#placed(number, key + 1));
    }
    return map;
  }
}

type Branch = RegularStruct | RegularList;
