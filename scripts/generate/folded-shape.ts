import type { Field } from '../../src/schema/field.ts';
import { fieldsOf, type Shape } from '../../src/schema/shape.ts';

/** A folded shape as JSON: `?string` is an optional leaf, `[x]` a list, `map` a free map. A struct is repeated in each place. */
export type FoldedShape = string | readonly FoldedShape[] | { readonly [field: string]: FoldedShape };

/** Converts a shape to JSON from its root, with fields in declared order. */
export function foldedShape(shape: Shape): FoldedShape {
  const struct = (type: string): FoldedShape =>
    Object.fromEntries(Object.entries(fieldsOf(shape, type)).map(([name, field]) => [name, fold(field)]));
  const fold = (field: Field): FoldedShape => {
    switch (field.kind) {
      case 'list':
        return [field.of.kind === 'ref' ? struct(field.of.type) : kindNames[field.of.kind]];
      case 'ref':
        return struct(field.type);
      case 'map':
        return 'map';
      default:
        return `${field.required ? '' : '?'}${kindNames[field.kind]}`;
    }
  };
  return struct(shape.root);
}

const kindNames = { text: 'string', int: 'int', flag: 'bool' } as const;
