import { type Field, isZeroLeaf } from '../schema/field.ts';
import type { Placed, Struct } from '../schema/placed.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';

/**
 * True for structs of a type whose JSON is the same. Origins do not count, nor do fields that the shape does not have. Values
 * that are the same object are not looked into.
 */
export function sameStruct(a: Struct, b: Struct, type: string, shape: Shape): boolean {
  if (a === b) return true;
  for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
    if (!sameValue(a.fields.get(name), b.fields.get(name), field, shape)) return false;
  }
  return true;
}

function sameValue(a: Placed | undefined, b: Placed | undefined, field: Field, shape: Shape): boolean {
  if (a === b) return true;
  if (!a || !b) return isNothing(a ?? b!, field, shape);
  if (a.kind === 'leaf') return b.kind === 'leaf' && a.value === b.value;
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
    const of = field.kind === 'list' ? field.of : field;
    return a.items.every((item, i) => sameValue(item, b.items[i], of, shape));
  }
  if (b.kind !== 'struct') return false;
  if (field.kind === 'ref') return sameStruct(a, b, field.type, shape);
  return a.fields.size === b.fields.size && [...a.fields].every(([key, value]) => sameValue(value, b.fields.get(key), field, shape));
}

/** True for a value that is written as if it were absent. */
function isNothing(value: Placed, field: Field, shape: Shape): boolean {
  if (value.kind === 'leaf') return 'required' in field && field.required && isZeroLeaf(value.value);
  if (value.kind === 'list') return value.items.length === 0 && !('nullWhenAbsent' in field && field.nullWhenAbsent);
  if (field.kind !== 'ref') return value.fields.size === 0;
  if (field.nullable) return false;
  const fields = fieldsOf(shape, field.type);
  return [...value.fields].every(([name, inner]) => fields[name] === undefined || isNothing(inner, fields[name], shape));
}
