import type { Field } from './field.ts';
import type { Fields, Shape } from './shape.ts';
import type { StructFact } from './struct-fact.ts';

/** A field with its place among its siblings: behind the one named, or before all of them. */
export interface Added {
  readonly field: Field;
  readonly after: string | undefined;
}

/** What one revision changes in the shape it is stacked on. Only what is new is written down. */
export interface ShapeDelta {
  /** New types, and new fields of types that exist. */
  readonly adds?: Readonly<Record<string, Readonly<Record<string, Field | Added>>>>;
  /** Fields that exist already and become something else, in place. */
  readonly changes?: Readonly<Record<string, Readonly<Record<string, Field>>>>;
  /** Types that nothing refers to any more. */
  readonly drops?: readonly string[];
  /** What is known of the fields of a type together. */
  readonly facts?: Readonly<Record<string, readonly StructFact[]>>;
}

export function after(sibling: string, field: Field): Added {
  return { field, after: sibling };
}

export function first(field: Field): Added {
  return { field, after: undefined };
}

/** An empty shape to stack the first delta on. */
export function emptyShape(root: string): Shape {
  return { root, types: {}, layers: [], facts: {} };
}

/** Stacks one delta. `name` is the layer's, for the message when a delta contradicts what is below it. */
export function applyDelta(shape: Shape, name: string, delta: ShapeDelta): Shape {
  const fail = (what: string): never => {
    throw new Error(`layer ${name}: ${what}`);
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
      if (entries.some(([known]) => known === field)) fail(`adds ${type}.${field}, which exists`);
      if ('kind' in added) {
        entries.push([field, added]);
        continue;
      }
      const at = added.after === undefined ? 0 : entries.findIndex(([known]) => known === added.after) + 1;
      if (added.after !== undefined && at === 0) fail(`adds ${type}.${field} after ${added.after}, which does not exist`);
      entries.splice(at, 0, [field, added.field]);
    }
    types[type] = Object.fromEntries(entries);
  }
  const facts: Record<string, readonly StructFact[]> = { ...shape.facts };
  for (const [type, more] of Object.entries(delta.facts ?? {})) facts[type] = [...(facts[type] ?? []), ...more];
  return { root: shape.root, types, layers: [...(shape.layers ?? []), name], facts };
}

/** Throws where a shape names a type it does not define. */
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
