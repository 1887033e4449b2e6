import { type Placed, type Struct, structOf } from '../schema/placed.ts';
import { type Fields, fieldsOf, type Shape } from '../schema/shape.ts';
import type { Location } from '../text/source.ts';

/**
 * A document without the values at some places. Where a struct cannot be without the value, the struct is left out with it.
 * Undefined if none of the values is in the document.
 */
export function leaveOut(document: Struct, places: readonly Location[], shape: Shape): Struct | undefined {
  const spans = new Set(places.map(({ span }) => `${span.start}-${span.end}`));
  const isMeant = ({ origin }: Placed): boolean => origin !== undefined && spans.has(`${origin.span.start}-${origin.span.end}`);
  let hasFound = false;
  const meant = (value: Placed): boolean => {
    const is = isMeant(value);
    hasFound ||= is;
    return is;
  };

  /** Undefined for a struct that is left out. */
  const without = (of: Struct, type: string): Struct | undefined => {
    const declared: Fields = fieldsOf(shape, type);
    const fields = new Map<string, Placed>();
    for (const [name, value] of of.fields) {
      const field = declared[name];
      const target = field?.kind === 'list' ? field.of : field;
      const below = target?.kind === 'ref' ? target.type : undefined;
      if (value.kind === 'leaf' && field && 'required' in field && field.required) {
        // a value that is not written has the place of its struct
        if (of.origin && value.origin && of.origin.span.start !== value.origin.span.start && meant(value)) return undefined;
        fields.set(name, value);
      } else if (meant(value)) continue;
      else if (value.kind === 'struct' && below !== undefined) {
        const rest = without(value, below);
        if (rest) fields.set(name, rest);
      } else if (value.kind === 'list') {
        const items = value.items.flatMap((item) => {
          if (meant(item)) return [];
          const rest = item.kind === 'struct' && below !== undefined ? without(item, below) : item;
          return rest ? [rest] : [];
        });
        fields.set(name, { ...value, items });
      } else fields.set(name, value);
    }
    return structOf(fields, of.origin);
  };

  const rest = without(document, shape.root);
  return hasFound && rest ? rest : undefined;
}
