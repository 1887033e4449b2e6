import fc from 'fast-check';
import { isPlainList, itemKey, keySpace } from '../../src/ignition/keys.ts';
import type { Field } from '../../src/schema/field.ts';
import type { Placed, Struct } from '../../src/schema/placed.ts';
import { fieldsOf, type Shape } from '../../src/schema/shape.ts';

/** A placed value as plain data, without origins. Empty structs and lists stay. */
export function plainOf(value: Placed): unknown {
  if (value.kind === 'leaf') return value.value;
  if (value.kind === 'list') return value.items.map(plainOf);
  return Object.fromEntries([...value.fields].map(([name, field]) => [name, plainOf(field)]));
}

/** Documents of a shape without duplicate keys, and without structs or lists that say nothing. */
export function arbitraryDocument(shape: Shape, { plainLists = true } = {}): fc.Arbitrary<Struct> {
  const leafOf = (kind: 'text' | 'int' | 'flag'): fc.Arbitrary<string | number | boolean> =>
    ({ text: fc.string({ minLength: 1, maxLength: 4 }), int: fc.integer({ min: 1, max: 9 }), flag: fc.boolean() })[kind];

  const placedOf = (type: string, name: string, field: Field): fc.Arbitrary<Placed | undefined> => {
    switch (field.kind) {
      case 'map':
        return fc.constant(undefined);
      case 'ref':
        return fc.option(structOf(field.type), { nil: undefined }).map((made) => (made && made.fields.size > 0 ? made : undefined));
      case 'list': {
        if (!plainLists && isPlainList(type, name)) return fc.constant(undefined);
        const of = field.of;
        const item: fc.Arbitrary<Placed> =
          of.kind === 'ref' ? structOf(of.type) : leafOf(of.kind).map((value) => ({ kind: 'leaf', value }));
        return fc.array(item, { maxLength: 3 }).map((items) => (items.length > 0 ? { kind: 'list', items } : undefined));
      }
      default: {
        const leaf = leafOf(field.kind).map((value): Placed => ({ kind: 'leaf', value: field.required && value === false ? true : value }));
        return field.required ? leaf : fc.option(leaf, { nil: undefined });
      }
    }
  };

  const structOf = (type: string): fc.Arbitrary<Struct> =>
    fc.tuple(...Object.entries(fieldsOf(shape, type)).map(([name, field]) => placedOf(type, name, field))).map((values) => {
      const names = Object.keys(fieldsOf(shape, type));
      const fields = new Map(names.flatMap((name, i) => (values[i] ? [[name, values[i] as Placed] as const] : [])));
      return withoutDuplicates({ kind: 'struct', fields }, type, shape);
    });

  return structOf(shape.root);
}

function withoutDuplicates(struct: Struct, type: string, shape: Shape): Struct {
  const seen = new Set<string>();
  const fields = new Map<string, Placed>();
  for (const [name, value] of struct.fields) {
    const field = fieldsOf(shape, type)[name]!;
    if (value.kind !== 'list' || field.kind !== 'list' || isPlainList(type, name)) {
      fields.set(name, value);
      continue;
    }
    const items = value.items.filter((item) => {
      const key = `${keySpace(type, name)}\0${itemKey(field.of.kind === 'ref' ? field.of.type : undefined, item)}`;
      // a header without a value is an order to remove one, not a header
      if (seen.has(key) || (name === 'httpHeaders' && !(item as Struct).fields.has('value'))) return false;
      return seen.add(key);
    });
    if (items.length > 0) fields.set(name, { kind: 'list', items });
  }
  return { kind: 'struct', fields };
}
