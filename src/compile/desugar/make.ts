import type { Field } from '../../schema/field.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { fieldsOf, type Shape } from '../../schema/shape.ts';
import type { Origin } from '../../text/source.ts';

/** What a pass makes a struct from: plain data, and placed values if it moves values that the user wrote. */
export type Plain = string | number | boolean | Placed | readonly Plain[] | { readonly [field: string]: Plain | undefined };

/**
 * Makes a struct of a type from plain data. All of it is blamed on one origin, except placed values, which keep theirs.
 * Fields are taken in the shape's order.
 */
export function make(shape: Shape, type: string, plain: Plain, origin: Origin | undefined): Struct {
  const placedOf = (value: Plain, field: Field): Placed => {
    if (typeof value !== 'object') return { kind: 'leaf', value, origin };
    if (isPlaced(value)) return value;
    if (Array.isArray(value)) {
      if (field.kind !== 'list') throw new Error(`make: ${type} has a list where the shape has none`);
      return { kind: 'list', items: value.map((item: Plain) => placedOf(item, field.of)), origin };
    }
    if (field.kind !== 'ref') throw new Error(`make: ${type} has a struct where the shape has none`);
    return structOf(value as Readonly<Record<string, Plain | undefined>>, field.type);
  };
  const structOf = (values: Readonly<Record<string, Plain | undefined>>, of: string): Struct => {
    const fields = new Map<string, Placed>();
    const declared = fieldsOf(shape, of);
    for (const [name, value] of Object.entries(values))
      if (value !== undefined && !declared[name]) throw new Error(`make: ${of} has no field ${name}`);
    for (const [name, field] of Object.entries(declared)) {
      const value = values[name];
      if (value !== undefined) fields.set(name, placedOf(value, field));
    }
    return { kind: 'struct', fields, origin };
  };
  return structOf(plain as Readonly<Record<string, Plain | undefined>>, type);
}

function isPlaced(value: object): value is Placed {
  return 'kind' in value && typeof value.kind === 'string' && ('value' in value || 'items' in value || 'fields' in value);
}
