import { type Field, isZeroLeaf, zeroOf } from '../../schema/field.ts';
import type { LeafValue, Placed, Struct } from '../../schema/placed.ts';
import { fieldsOf, type Shape } from '../../schema/shape.ts';

/** What will be written, without origins: only what is there, in the order of the shape. */
export type Plain = LeafValue | null | readonly Plain[] | PlainStruct | PlainMap;

export interface PlainStruct {
  readonly [field: string]: Plain;
}

/** Free keys to texts. A `Map`, because an object would move keys such as `1` to the front. */
export type PlainMap = ReadonlyMap<string, string>;

/**
 * Reduces a document to what its JSON contains. A struct in which nothing is set is left out, however deep it is. The flags of the
 * fields say what stays as `null` and which zeros are left out.
 */
export function plainOf(document: Struct, shape: Shape): PlainStruct {
  const entriesOf = new Map<string, readonly (readonly [string, Field])[]>();
  const fields = (type: string): readonly (readonly [string, Field])[] => {
    const cached = entriesOf.get(type);
    if (cached) return cached;
    const entries = Object.entries(fieldsOf(shape, type));
    entriesOf.set(type, entries);
    return entries;
  };

  const struct = (of: Struct, type: string): Stripped<PlainStruct> => {
    const plain: Record<string, Plain> = {};
    let empty = true;
    const ofType = fields(type);
    for (let i = 0; i < ofType.length; i++) {
      const entry = ofType[i]!;
      const field = entry[1];
      const value = of.fields.get(entry[0]);
      if (value?.kind === 'leaf' && isOptionalLeaf(field)) {
        // most of what a config says
        plain[entry[0]] = value.value;
        empty = false;
        continue;
      }
      if (value === undefined && isLeftOut(field)) continue;
      const stripped = strip(value, field);
      if (stripped.plain !== undefined) plain[entry[0]] = stripped.plain;
      empty &&= stripped.empty;
    }
    return { plain, empty };
  };

  const strip = (value: Placed | undefined, field: Field): Stripped<Plain | undefined> => {
    switch (field.kind) {
      case 'text':
      case 'int':
      case 'flag': {
        if (!field.required) return value ? { plain: leafOf(value), empty: false } : absent(field.nullWhenAbsent);
        const plain = value ? leafOf(value) : zeroOf(field);
        const zero = isZeroLeaf(plain);
        return { plain: zero && field.omitZero ? undefined : plain, empty: zero };
      }
      case 'list': {
        if (value?.kind !== 'list') return absent(field.nullWhenAbsent);
        if (value.items.length === 0) return { plain: field.nullWhenAbsent ? [] : undefined, empty: true };
        const { of } = field;
        const plain = value.items.map((item) => (of.kind === 'ref' ? struct(structOf(item), of.type).plain : leafOf(item)));
        return { plain, empty: false };
      }
      case 'ref': {
        if (!value) return absent(false);
        const stripped = struct(structOf(value), field.type);
        if (field.nullable) return { plain: stripped.plain, empty: false };
        return stripped.empty ? absent(false) : stripped;
      }
      case 'map': {
        const labels = value ? structOf(value).fields : undefined;
        if (!labels || labels.size === 0) return absent(false);
        return { plain: new Map([...labels].map(([key, label]) => [key, String(leafOf(label))])), empty: false };
      }
    }
  };

  return struct(document, shape.root).plain;
}

function isOptionalLeaf(field: Field): boolean {
  return 'required' in field && !field.required;
}

/** True for a field of which nothing remains where it is absent, as of most fields. */
function isLeftOut(field: Field): boolean {
  return !('required' in field && field.required) && !('nullWhenAbsent' in field && field.nullWhenAbsent);
}

interface Stripped<P> {
  readonly plain: P;
  /** True where the enclosing struct still counts as one in which nothing is set. */
  readonly empty: boolean;
}

const LEFT_OUT: Stripped<undefined> = { plain: undefined, empty: true };
const AS_NULL: Stripped<null> = { plain: null, empty: true };

function absent(asNull: boolean | undefined): Stripped<null | undefined> {
  return asNull ? AS_NULL : LEFT_OUT;
}

function leafOf(value: Placed): LeafValue {
  if (value.kind !== 'leaf') throw new Error(`emit: a ${value.kind} stands where the shape has a leaf`);
  return value.value;
}

function structOf(value: Placed): Struct {
  if (value.kind !== 'struct') throw new Error(`emit: a ${value.kind} stands where the shape has a struct`);
  return value;
}
