import { beside } from '../../diagnostics/beside.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isPlainList, itemKey, keySpace } from '../../ignition/keys.ts';
import type { Struct } from '../../schema/placed.ts';
import { type Fields, fieldsOf, onceForShape, type Shape } from '../../schema/shape.ts';
import type { Origin } from '../../text/source.ts';
import type { Rule } from './rule.ts';
import { type Locate, runRules } from './run.ts';

/** Reports every item of a list whose key a previous item has, in the same list or in a list that shares its keys. */
export function findDuplicates(document: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  return runRules(duplicateRules(shape), document, shape, locate);
}

const duplicateRules = onceForShape((shape): readonly Rule[] =>
  Object.keys(shape.types).flatMap((type): Rule[] => {
    const lists = listsOf(type, fieldsOf(shape, type));
    if (lists.length === 0) return [];
    const check: Rule['check'] = (struct, say) => {
      if (areUnique(struct, lists)) return;
      const spaces = new Map<string, Map<string, Origin | undefined>>();
      for (const { name, space, type } of lists) {
        const list = struct.fields.get(name);
        if (list?.kind !== 'list') continue;
        const seen = spaces.get(space) ?? new Map<string, Origin | undefined>();
        spaces.set(space, seen);
        for (let i = 0; i < list.items.length; i++) {
          const item = list.items[i]!;
          const key = itemKey(type, item);
          if (seen.has(key)) say([name, i], beside(diagnose('config/duplicate'), 'first defined here', seen.get(key)));
          else seen.set(key, item.origin);
        }
      }
    };
    return [{ on: type, check }];
  }),
);

/** True if no key is there twice in all lists together. Nearly always this is so, and a set of the keys is enough to see it. */
function areUnique({ fields }: Struct, lists: readonly KeyedList[]): boolean {
  // most structs have none of the lists
  let keys: Set<string> | undefined;
  let count = 0;
  for (const { name, type } of lists) {
    const list = fields.get(name);
    if (list?.kind !== 'list') continue;
    keys ??= new Set();
    count += list.items.length;
    for (let i = 0; i < list.items.length; i++) keys.add(itemKey(type, list.items[i]!));
  }
  return keys === undefined || keys.size === count;
}

interface KeyedList {
  readonly name: string;
  readonly space: string;
  /** The type of its items; absent if they are texts. */
  readonly type: string | undefined;
}

/** The lists of a type whose items have keys. */
function listsOf(type: string, fields: Fields): readonly KeyedList[] {
  const lists: KeyedList[] = [];
  for (const name of Object.keys(fields)) {
    const field = fields[name]!;
    if (field.kind !== 'list' || isPlainList(type, name)) continue;
    lists.push({ name, space: keySpace(type, name), type: field.of.kind === 'ref' ? field.of.type : undefined });
  }
  return lists;
}
