import { type Field, ref } from '../../schema/field.ts';
import { fieldsOf, type Shape } from '../../schema/shape.ts';
import { below } from '../../spec/places.ts';
import type { Path } from '../../text/path.ts';

/** What a version has at a path of a config: a field, an item of a list, or the whole config. */
export interface Target {
  /** Dotted, without indices: `storage.files.mode`. Empty for the whole config. */
  readonly path: string;
  /** The type of the value: for an item of a list, that of the item. */
  readonly field: Field;
  /** The type that has the field, and the field's name; undefined for the whole config. */
  readonly owner?: { readonly type: string; readonly name: string } | undefined;
}

/** Undefined where the version has no such field. */
export function targetAt({ shape }: { readonly shape: Shape }, path: Path): Target | undefined {
  let target: Target = { path: '', field: ref(shape.root) };
  for (const step of path) {
    const { field } = target;
    if (typeof step === 'number') {
      if (field.kind !== 'list') return undefined;
      target = { ...target, field: field.of };
      continue;
    }
    const fields = field.kind === 'ref' ? fieldsOf(shape, field.type) : {};
    if (field.kind !== 'ref' || !Object.hasOwn(fields, step)) return undefined;
    target = { path: below(target.path, step), field: fields[step]!, owner: { type: field.type, name: step } };
  }
  return target;
}
