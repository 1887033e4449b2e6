import { type Field, isZeroLeaf } from '../schema/field.ts';
import type { List, Placed, Struct } from '../schema/placed.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import type { Origin } from '../text/source.ts';
import { isPlainList, itemKey, keySpace } from './keys.ts';

/*
 * Merges two Ignition documents of one version, as Ignition merges a parent and a child config: the child overrides the parent,
 * lists are merged by the keys of their items, and lists without keys are appended.
 * Each value keeps its origin. A value made of both sides has the child's origin. A zero value has no origin.
 */

/** Merges a child document into its parent. Both have the given shape. */
export function merge(parent: Struct, child: Struct, shape: Shape): Struct {
  return mergeStructs(parent, child, shape.root, shape);
}

function mergeStructs(parent: Struct, child: Struct, type: string, shape: Shape): Struct {
  const fields = new Map<string, Placed>();
  const childKeys = indexKeys(child, type, shape);
  for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
    const merged = mergeField(parent.fields.get(name), child.fields.get(name), name, field, { type, shape, childKeys });
    if (merged) fields.set(name, merged);
  }
  return { kind: 'struct', fields, origin: child.origin ?? parent.origin };
}

interface Context {
  readonly type: string;
  readonly shape: Shape;
  readonly childKeys: ReadonlyMap<string, ChildItem>;
}

interface ChildItem {
  readonly field: string;
  readonly item: Placed;
}

function mergeField(
  parent: Placed | undefined,
  child: Placed | undefined,
  name: string,
  field: Field,
  context: Context,
): Placed | undefined {
  switch (field.kind) {
    case 'list':
      return mergeLists(
        parent as List | undefined,
        child as List | undefined,
        name,
        field.of.kind === 'ref' ? field.of.type : undefined,
        context,
      );
    case 'ref': {
      const { shape } = context;
      const type = field.type;
      const isAbsent = (side: Placed | undefined): boolean =>
        side === undefined || (!field.nullable && isZero(side as Struct, type, shape));
      if (isAbsent(child)) return parent && settled(parent, field, shape);
      if (isAbsent(parent)) return child && settled(child, field, shape);
      return mergeStructs(parent as Struct, child as Struct, type, shape);
    }
    default: {
      // A required leaf always comes from the child, even if it is zero.
      const winner = child ?? (isRequired(field) ? undefined : parent);
      return winner && settled(winner, field, context.shape);
    }
  }
}

function isRequired(field: Field): boolean {
  return 'required' in field && field.required;
}

function mergeLists(
  parent: List | undefined,
  child: List | undefined,
  name: string,
  itemType: string | undefined,
  context: Context,
): List | undefined {
  const { type, shape, childKeys } = context;
  const parents = parent?.items ?? [];
  const children = child?.items ?? [];
  if (parents.length + children.length === 0) return undefined;
  const settledItem = (item: Placed): Placed => settleItem(item, itemType, shape);
  if (isPlainList(type, name)) {
    return {
      kind: 'list',
      items: [...parents.map(settledItem), ...children.map(settledItem)],
      origin: preferred(children.length > 0 ? child : undefined, parents.length > 0 ? parent : undefined),
    };
  }
  const merged: Placed[] = [];
  const parentKeys = new Set<string>();
  let fromParent = false;
  let fromChild = false;
  const space = keySpace(type, name);
  for (const item of parents) {
    const key = itemKey(itemType, item);
    parentKeys.add(key);
    const counterpart = childKeys.get(`${space}\0${key}`);
    if (!counterpart) {
      merged.push(settledItem(item));
      fromParent = true;
    } else if (counterpart.field === name) {
      fromParent = true;
      fromChild = true;
      if (itemType === undefined) merged.push(settledItem(counterpart.item));
      // A header without a value removes the parent's header.
      else if (itemType === 'HTTPHeader' && !(counterpart.item as Struct).fields.has('value')) continue;
      else merged.push(mergeStructs(item as Struct, counterpart.item as Struct, itemType, shape));
    }
    // Otherwise the child has the key in a sibling list, and that item replaces this one.
  }
  for (const item of children) {
    if (parentKeys.has(itemKey(itemType, item))) continue;
    merged.push(settledItem(item));
    fromChild = true;
  }
  return { kind: 'list', items: merged, origin: preferred(fromChild ? child : undefined, fromParent ? parent : undefined) };
}

function preferred(child: Placed | undefined, parent: Placed | undefined): Origin | undefined {
  return child?.origin ?? parent?.origin;
}

/** The items of all keyed lists of the child, by key. If a key repeats, the last item counts. */
function indexKeys(child: Struct, type: string, shape: Shape): Map<string, ChildItem> {
  const index = new Map<string, ChildItem>();
  for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
    const list = child.fields.get(name);
    if (field.kind !== 'list' || list?.kind !== 'list' || isPlainList(type, name)) continue;
    const itemType = field.of.kind === 'ref' ? field.of.type : undefined;
    for (const item of list.items) index.set(`${keySpace(type, name)}\0${itemKey(itemType, item)}`, { field: name, item });
  }
  return index;
}

/** True if a struct sets nothing. An explicitly empty list counts as set; a required leaf that is zero does not. */
export function isZero(struct: Struct, type: string, shape: Shape): boolean {
  const fields = fieldsOf(shape, type);
  for (const entry of struct.fields) {
    const field = fields[entry[0]];
    if (field === undefined) continue;
    const value = entry[1];
    if (value.kind === 'leaf' ? !(isRequired(field) && isZeroLeaf(value.value)) : value.kind === 'list') return false;
    if (value.kind === 'struct' && field.kind === 'ref' && (field.nullable || !isZero(value, field.type, shape))) return false;
  }
  return true;
}

function settleItem(item: Placed, itemType: string | undefined, shape: Shape): Placed {
  if (itemType !== undefined) return settled(item, { kind: 'ref', type: itemType, nullable: false }, shape);
  return item.kind === 'leaf' && item.value === '' ? { ...item, origin: undefined } : item;
}

/**
 * Settles a value that only one side has: it is copied whole, zero values lose their origin, and fields that the shape does not have
 * are removed.
 */
function settled(value: Placed, field: Field, shape: Shape): Placed {
  // Most values are settled already. The test is cheaper than the copy.
  return stateOf(value, field, shape) === 'unsettled' ? settle(value, field, shape).value : value;
}

/** `unsettled` if `settle` would change the value. Otherwise whether the value counts as set (`counts`) or not (`empty`). */
function stateOf(value: Placed, field: Field, shape: Shape): 'unsettled' | 'counts' | 'empty' {
  let counts = false;
  if (value.kind === 'leaf') counts = !(isRequired(field) && isZeroLeaf(value.value));
  else if (value.kind === 'list') {
    const itemField = field.kind === 'list' && field.of.kind === 'ref' ? field.of : undefined;
    const { items } = value;
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      if (itemField ? stateOf(item, itemField, shape) === 'unsettled' : item.kind === 'leaf' && item.value === '') return 'unsettled';
      counts ||= item.origin !== undefined;
    }
  } else if (field.kind !== 'ref') return 'counts';
  else {
    const declared = fieldsOf(shape, field.type);
    for (const entry of value.fields) {
      const inner = declared[entry[0]];
      const innerState = inner ? stateOf(entry[1], inner, shape) : 'unsettled';
      if (innerState === 'unsettled') return innerState;
      counts ||= innerState === 'counts';
    }
  }
  return counts ? 'counts' : value.origin === undefined ? 'empty' : 'unsettled';
}

function settle(value: Placed, field: Field, shape: Shape): { readonly value: Placed; readonly counts: boolean } {
  if (value.kind === 'leaf') {
    const counts = !(isRequired(field) && isZeroLeaf(value.value));
    return { value: counts || value.origin === undefined ? value : { ...value, origin: undefined }, counts };
  }
  if (value.kind === 'list') {
    const itemType = field.kind === 'list' && field.of.kind === 'ref' ? field.of.type : undefined;
    const items = value.items.map((item) => settleItem(item, itemType, shape));
    const counts = items.some((item) => item.origin !== undefined);
    const same = (counts || value.origin === undefined) && items.every((item, i) => item === value.items[i]);
    return { value: same ? value : { kind: 'list', items, origin: counts ? value.origin : undefined }, counts };
  }
  if (field.kind !== 'ref') return { value, counts: true };
  const declared = fieldsOf(shape, field.type);
  // The map is only copied if an entry changes.
  let changed: Map<string, Placed> | undefined;
  let counts = false;
  for (const [name, child] of value.fields) {
    const inner = declared[name];
    if (!inner) {
      changed ??= new Map(value.fields);
      changed.delete(name);
      continue;
    }
    const settledChild = settle(child, inner, shape);
    if (settledChild.value !== child) {
      changed ??= new Map(value.fields);
      changed.set(name, settledChild.value);
    }
    counts ||= settledChild.counts;
  }
  const origin = counts ? value.origin : undefined;
  return { value: changed || origin !== value.origin ? { kind: 'struct', fields: changed ?? value.fields, origin } : value, counts };
}
