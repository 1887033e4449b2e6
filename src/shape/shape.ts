import type { Field } from './field.ts';

/** The fields of a type, in the order in which they are written. */
export type Fields = Readonly<Record<string, Field>>;

/** A folded shape: every type by name. `root` names the type of a whole config. */
export interface Shape {
  readonly root: string;
  readonly types: Readonly<Record<string, Fields>>;
}

/** The fields of a type; a shape that names a type it does not define is a bug in its layers. */
export function fieldsOf(shape: Shape, type: string): Fields {
  const fields = shape.types[type];
  if (!fields) throw new Error(`shape: no type ${type}`);
  return fields;
}
