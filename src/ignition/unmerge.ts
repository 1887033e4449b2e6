import type { Field } from '../schema/field.ts';
import { type List, listOf, type Placed, type Struct, structOf } from '../schema/placed.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import { isPlainList, itemKey } from './keys.ts';
import { isZero } from './merge.ts';
import { sameStruct } from './same-value.ts';

/**
 * The inverse of `merge`: a child without which nothing of the parent is said again, so that `merge(parent, child)` is the
 * merged document. Undefined if there is none: a value of the parent is missing, or its items do not come first in their lists.
 * Fields that the shape does not have are kept.
 */
export function unmerge(parent: Struct, merged: Struct, shape: Shape): Struct | undefined {
  return unmergeStructs(parent, merged, shape.root, shape);
}

const NO_CHILD = Symbol('no child');

function unmergeStructs(parent: Struct, merged: Struct, type: string, shape: Shape): Struct | undefined {
  const declared = fieldsOf(shape, type);
  const fields = new Map<string, Placed>();
  for (const [name, field] of Object.entries(declared)) {
    const child = unmergeField(parent.fields.get(name), merged.fields.get(name), { name, field, type, shape });
    if (child === NO_CHILD) return undefined;
    if (child) fields.set(name, child);
  }
  for (const [name, value] of merged.fields) if (!declared[name]) fields.set(name, value);
  return structOf(fields, merged.origin);
}

interface Place {
  readonly name: string;
  readonly field: Field;
  readonly type: string;
  readonly shape: Shape;
}

function unmergeField(parent: Placed | undefined, merged: Placed | undefined, place: Place): Placed | undefined | typeof NO_CHILD {
  const { field, shape } = place;
  if (!parent || (parent.kind === 'list' && parent.items.length === 0)) return merged;
  if (parent.kind === 'struct' && field.kind === 'ref' && !field.nullable && isZero(parent, field.type, shape)) return merged;
  if ('required' in field && field.required) return merged;
  if (!merged || merged.kind !== parent.kind) return NO_CHILD;
  if (parent.kind === 'leaf') return (merged as typeof parent).value === parent.value ? undefined : merged;
  if (parent.kind === 'list') return unmergeLists(parent, merged as List, place);
  if (field.kind !== 'ref') return NO_CHILD;
  const child = unmergeStructs(parent, merged as Struct, field.type, shape);
  if (!child) return NO_CHILD;
  return isZero(child, field.type, shape) && child.fields.size === 0 ? undefined : child;
}

function unmergeLists(parent: List, merged: List, { name, field, type, shape }: Place): List | undefined | typeof NO_CHILD {
  const itemType = field.kind === 'list' && field.of.kind === 'ref' ? field.of.type : undefined;
  if (merged.items.length < parent.items.length) return NO_CHILD;
  const items: Placed[] = [];
  for (const [i, item] of merged.items.entries()) {
    const own = parent.items[i];
    if (!own) {
      items.push(item);
      continue;
    }
    if (isPlainList(type, name) || itemType === undefined) {
      const isSame =
        own.kind === 'leaf'
          ? item.kind === 'leaf' && item.value === own.value
          : sameStruct(own as Struct, item as Struct, itemType!, shape);
      if (!isSame) return NO_CHILD;
      continue;
    }
    if (itemKey(itemType, own) !== itemKey(itemType, item)) return NO_CHILD;
    if (sameStruct(own as Struct, item as Struct, itemType, shape)) continue;
    const child = unmergeStructs(own as Struct, item as Struct, itemType, shape);
    if (!child) return NO_CHILD;
    items.push(itemKey(itemType, child) === itemKey(itemType, item) ? child : withKey(child, item as Struct));
  }
  return items.length > 0 ? listOf(items, merged.origin) : undefined;
}

/** The fields that are keys and that may be absent. */
const OPTIONAL_KEYS: readonly string[] = ['label', 'source'];

/** What is left of an item, with the field that says which item it is. */
function withKey(child: Struct, item: Struct): Struct {
  const keys = OPTIONAL_KEYS.flatMap((name) => {
    const value = item.fields.get(name);
    return value ? [[name, value] as const] : [];
  });
  return structOf(new Map([...child.fields, ...keys]), child.origin);
}
