import { type Field, structType } from '../schema/field.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';

/** A place in a config where a field may be set. */
export interface Place {
  /** Dotted, without indices: `storage.files.mode`. */
  readonly path: string;
  readonly type: string;
  readonly name: string;
  readonly field: Field;
}

/** All places of a shape by path. A struct comes before its fields. */
export function placesOf(shape: Shape): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const visit = (type: string, above: string): void => {
    for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
      const path = below(above, name);
      places.set(path, { path, type, name, field });
      const inner = structType(field);
      if (inner !== undefined) visit(inner, path);
    }
  };
  visit(shape.root, '');
  return places;
}

/** The path of a field of the struct at `path`. The path of the whole config is empty. */
export function below(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}

/** The path of the struct that contains the field at `path`. */
export function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
