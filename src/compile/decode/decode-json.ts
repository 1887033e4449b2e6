import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Field, type LeafField, zeroOf } from '../../schema/field.ts';
import type { Leaf, List, Placed, Struct } from '../../schema/placed.ts';
import { type Fields, fieldsOf, type Shape } from '../../schema/shape.ts';
import { type JsonTape, kinds } from '../../syntax/json/json-tape.ts';
import { JsonText } from '../../syntax/json/json-text.ts';
import { helpForTextMode } from '../json-help.ts';
import { fieldTable } from './field-table.ts';
import { jsonLeaf } from './json-leaf.ts';
import { JsonOrigin } from './json-origin.ts';
import { decodeRegular } from './regular-json.ts';

export interface DecodedJson {
  readonly config: Struct;
  /** True if each key is a field, written as the field is, and no value is `null`: no key is unused then. */
  readonly isRegular: boolean;
  /** One for every value of a wrong type, in source order. Upstream reports only the first. */
  readonly errors: readonly Diagnostic[];
}

/**
 * Reads a JSON text as a config of the given shape, as Go does: keys match in any case, equal keys merge, `null` changes nothing, and
 * keys that are not fields are left out silently. `unusedKeys` reports those.
 */
export function decodeJson(tape: JsonTape, shape: Shape): DecodedJson {
  const regular = decodeRegular(tape, shape);
  return regular ? { config: regular, errors: [], isRegular: true } : { ...decodeIrregular(tape, shape), isRegular: false };
}

/** The same for any text. All values are read at once. */
export function decodeIrregular(tape: JsonTape, shape: Shape): Omit<DecodedJson, 'isRegular'> {
  const decoder = new JsonDecoder(tape, shape);
  const config = decoder.struct(0, shape.root, new JsonOrigin(tape, 0), undefined);
  return { config, errors: decoder.errors };
}

const EXPECTED = { text: 'a text', int: 'an integer', flag: 'true or false', list: 'a list', ref: 'an object', map: 'an object' } as const;

class JsonDecoder {
  readonly errors: Diagnostic[] = [];
  /** Made for the first error. */
  #places: JsonText | undefined;
  readonly #folded = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    readonly tape: JsonTape,
    readonly shape: Shape,
  ) {}

  /** Reads a struct over the value of a previous equal key. */
  struct(value: number, type: string, origin: JsonOrigin, before: Struct | undefined): Struct {
    const known = fieldsOf(this.shape, type);
    const fields = new Map(before?.fields);
    if (!before) this.#addZeros(type, known, fields, origin);
    if (this.tape.isMap(value)) this.#addEntries(value, type, known, fields, origin);
    else if (!this.tape.isNull(value)) this.#fault(value, 'ref', origin);
    return { kind: 'struct', fields, origin: before?.origin && this.tape.isNull(value) ? before.origin : origin };
  }

  #addEntries(map: number, type: string, known: Fields, fields: Map<string, Placed>, origin: JsonOrigin): void {
    const { tape } = this;
    const end = tape.after(map);
    for (let key = map + 1; key < end; key = tape.after(key + 1)) {
      const name = this.#fieldName(type, known, tape.text(key));
      if (name === undefined) continue;
      const value = this.#value(key + 1, known[name]!, new JsonOrigin(tape, key + 1, origin, name), fields.get(name));
      if (value) fields.set(name, value);
      else fields.delete(name);
    }
  }

  /** Reads a value over the value of a previous equal key; undefined if there is no value afterwards. */
  #value(value: number, field: Field, origin: JsonOrigin, before: Placed | undefined): Placed | undefined {
    switch (field.kind) {
      case 'ref':
        if (this.tape.isNull(value)) return field.nullable ? undefined : before;
        return this.tape.isMap(value)
          ? this.struct(value, field.type, origin, before as Struct | undefined)
          : this.#fault(value, 'ref', origin, before);
      case 'list':
        if (this.tape.isNull(value)) return undefined;
        if (!this.tape.isList(value)) return this.#fault(value, 'list', origin, before);
        return this.#list(value, field.of, origin, before as List | undefined);
      case 'map':
        throw new Error('decode-json: Ignition configs have no free maps');
      default:
        if (this.tape.isNull(value)) return field.required ? before : undefined;
        return this.#leaf(value, field, origin) ?? before;
    }
  }

  /** Reads items over those of a previous equal key, one by one. `null` is the zero item. */
  #list(list: number, of: Field, origin: JsonOrigin, before: List | undefined): List {
    const { tape } = this;
    const items: Placed[] = [];
    const end = tape.after(list);
    for (let item = list + 1; item < end; item = tape.after(item)) {
      const earlier = before?.items[items.length];
      const place = new JsonOrigin(tape, item, origin, items.length);
      if (of.kind === 'ref') items.push(this.struct(item, of.type, place, earlier as Struct | undefined));
      else {
        const leaf = this.tape.isNull(item) ? undefined : this.#leaf(item, of as LeafField, place);
        items.push(leaf ?? earlier ?? { kind: 'leaf', value: zeroOf(of as LeafField), origin: place });
      }
    }
    return { kind: 'list', items, origin };
  }

  #leaf(value: number, field: LeafField, origin: JsonOrigin): Leaf | undefined {
    const { tape } = this;
    const read = jsonLeaf(tape, value, field.kind);
    if (read !== undefined) return { kind: 'leaf', value: read, origin };
    this.#fault(value, field.kind, origin);
    return undefined;
  }

  #fault<T>(value: number, kind: keyof typeof EXPECTED, origin: JsonOrigin, before?: T): T | undefined {
    const { tape } = this;
    const { text } = tape.source;
    const { path } = origin;
    const field = path.length === 0 ? 'the config' : path.join('.');
    const isOpening = tape.isMap(value) || tape.isList(value);
    const problem = kind === 'int' && tape.kind(value) === kinds.integer ? 'it does not fit in 64 bits' : `${EXPECTED[kind]} is expected`;
    this.#places ??= new JsonText(text);
    this.errors.push({
      ...diagnose('json/type', { shown: describe(tape, value), field, problem }),
      // upstream's place is after the last character of a scalar, or after the opening bracket of other values
      mark: this.#places.markBehind(isOpening ? tape.start(value) : tape.end(value) - 1),
      location: origin,
      help: path.at(-1) === 'mode' ? helpForTextMode(text, tape.start(value)) : undefined,
    });
    return before;
  }

  #addZeros(type: string, known: Fields, fields: Map<string, Placed>, origin: JsonOrigin): void {
    const { names, required } = fieldTable(this.shape, type);
    for (const number of required) {
      const name = names[number]!;
      const value = zeroOf(known[name] as LeafField);
      fields.set(name, { kind: 'leaf', value, origin: new JsonOrigin(this.tape, origin.index, origin, name) });
    }
  }

  /** The field of a key: with the same name, otherwise with that name in another case. */
  #fieldName(type: string, known: Fields, key: string): string | undefined {
    if (Object.hasOwn(known, key)) return key;
    let folded = this.#folded.get(type);
    if (!folded) {
      folded = new Map(Object.keys(known).map((name) => [fold(name), name]));
      this.#folded.set(type, folded);
    }
    return folded.get(fold(key));
  }
}

/** Names of fields are ASCII, so these are all the letters that stand for one of theirs; the long s and the Kelvin sign do. */
function fold(name: string): string {
  return name.replace(/[A-Z\u017f\u212a]/g, (letter) => (letter === '\u017f' ? 's' : letter.toLowerCase()));
}

function describe(tape: JsonTape, value: number): string {
  if (tape.isMap(value)) return 'an object';
  if (tape.isList(value)) return 'a list';
  if (tape.isString(value)) return 'a text';
  const text = tape.text(value);
  return text === 'true' || text === 'false' ? text : `the number ${text}`;
}
