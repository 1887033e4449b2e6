import type { Field } from '../schema/field.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';

/** A place in a config where a field may stand. */
export interface Place {
  /** Dotted, without indices: `storage.files.mode`. */
  readonly path: string;
  readonly type: string;
  readonly name: string;
  readonly field: Field;
}

/** Every place of a shape by its path, a struct before what it holds. */
export function placesOf(shape: Shape): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const visit = (type: string, above: string): void => {
    for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
      const path = below(above, name);
      places.set(path, { path, type, name, field });
      const inner = structOf(field);
      if (inner !== undefined) visit(inner, path);
    }
  };
  visit(shape.root, '');
  return places;
}

/** The type of the structs that a field holds, itself or as items. */
export function structOf(field: Field): string | undefined {
  const held = field.kind === 'list' ? field.of : field;
  return held.kind === 'ref' ? held.type : undefined;
}

/** The path of a field of the struct at a path; the config itself is at the empty one. */
export function below(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}

/** The path of the struct that a field belongs to. */
export function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
