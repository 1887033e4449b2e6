import { isPlainList, itemKey, keySpace } from '../../ignition/keys.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { once, type Shape } from '../../shape/shape.ts';
import type { Origin, Struct } from '../../tree/placed.ts';
import { beside, error, type Rule } from './rule.ts';
import { type Locate, runRules } from './run.ts';

const DUPLICATE = error('config/duplicate', 'duplicate entry defined');

/** Reports every item of a list whose key an item before it has, there or in a list that shares its keys. */
export function findDuplicates(document: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  return runRules(
    once(shape, 'rules of duplicates', () => duplicateRules(shape)),
    document,
    shape,
    locate,
  );
}

function duplicateRules(shape: Shape): readonly Rule[] {
  return Object.entries(shape.types).map(([type, fields]): Rule => {
    const lists = Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'list' && !isPlainList(type, name) ? [{ name, of: field.of }] : [],
    );
    return {
      on: type,
      check(struct, say) {
        const seen = new Map<string, Origin | undefined>();
        for (const { name, of } of lists) {
          const list = struct.fields.get(name);
          if (list?.kind !== 'list') continue;
          for (const [i, item] of list.items.entries()) {
            const key = `${keySpace(type, name)}\0${itemKey(of.kind === 'ref' ? of.type : undefined, item)}`;
            if (seen.has(key)) say([name, i], beside(DUPLICATE, 'first defined here', seen.get(key)));
            else seen.set(key, item.origin);
          }
        }
      },
    };
  });
}
