import type { Field } from './field.ts';
import type { Fields, Shape } from './shape.ts';
import type { StructFact } from './struct-fact.ts';

/** A field with its position: after the field that `after` names, or first. */
export interface Added {
  readonly field: Field;
  readonly after: string | undefined;
}

/** The changes that one revision makes to the shape below it. */
export interface ShapeDelta {
  /** New types, and new fields of existing types. */
  readonly adds?: Readonly<Record<string, Readonly<Record<string, Field | Added>>>>;
  /** New definitions of existing fields, which keep their position. */
  readonly changes?: Readonly<Record<string, Readonly<Record<string, Field>>>>;
  /** Types to remove. No field may refer to them. */
  readonly drops?: readonly string[];
  /** New facts about the fields of a type. */
  readonly facts?: Readonly<Record<string, readonly StructFact[]>>;
}

export function after(sibling: string, field: Field): Added {
  return { field, after: sibling };
}

export function first(field: Field): Added {
  return { field, after: undefined };
}

/** An empty shape, to which the first delta is applied. */
export function emptyShape(root: string): Shape {
  return { root, types: {}, layers: [], facts: {} };
}

/**
 * Applies one delta to a shape.
 *
 * @param name the name of the layer, for error messages
 * @throws if the delta drops or changes something that does not exist, or adds a field that exists
 */
export function applyDelta(shape: Shape, name: string, delta: ShapeDelta): Shape {
  const fail = (problem: string): never => {
    throw new Error(`layer ${name}: ${problem}`);
  };
  const types: Record<string, Fields> = { ...shape.types };
  for (const type of delta.drops ?? []) {
    if (!types[type]) fail(`drops ${type}, which does not exist`);
    delete types[type];
  }
  for (const [type, changes] of Object.entries(delta.changes ?? {})) {
    const fields = types[type] ?? fail(`changes ${type}, which does not exist`);
    for (const field of Object.keys(changes)) if (!fields[field]) fail(`changes ${type}.${field}, which does not exist`);
    types[type] = { ...fields, ...changes };
  }
  for (const [type, adds] of Object.entries(delta.adds ?? {})) {
    const entries = Object.entries(types[type] ?? {});
    for (const [field, added] of Object.entries(adds)) {
      if (entries.some(([existing]) => existing === field)) fail(`adds ${type}.${field}, which exists`);
      if ('kind' in added) {
        entries.push([field, added]);
        continue;
      }
      const position = added.after === undefined ? 0 : entries.findIndex(([existing]) => existing === added.after) + 1;
      if (added.after !== undefined && position === 0) fail(`adds ${type}.${field} after ${added.after}, which does not exist`);
      entries.splice(position, 0, [field, added.field]);
    }
    types[type] = Object.fromEntries(entries);
  }
  const facts: Record<string, readonly StructFact[]> = { ...shape.facts };
  for (const [type, more] of Object.entries(delta.facts ?? {})) facts[type] = [...(facts[type] ?? []), ...more];
  return { root: shape.root, types, layers: [...(shape.layers ?? []), name], facts };
}

/** Returns the shape. Throws if one of its fields refers to a type that it does not define. */
export function checkRefs(shape: Shape, layer: string): Shape {
  for (const [type, fields] of Object.entries(shape.types)) {
    for (const [name, field] of Object.entries(fields)) {
      const target = field.kind === 'list' ? field.of : field;
      if (target.kind === 'ref' && !shape.types[target.type])
        throw new Error(`layer ${layer}: ${type}.${name} refers to ${target.type}, which does not exist`);
    }
  }
  return shape;
}
