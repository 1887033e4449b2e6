import type { IgnitionVersion } from '../../src/ignition/versions.ts';
import { draft7, type JsonSchema } from '../../src/json-schema/json-schema.ts';
import type { Field } from '../../src/schema/field.ts';
import { fieldsOf } from '../../src/schema/shape.ts';

/*
 * The split between the two schemas of a version: this one refuses what decoding refuses, unknown keys and wrong kinds,
 * and nothing else; the precompiled validators are made of it. The published one (published-schema.ts) also says what
 * rules say: patterns, enums, ranges. Decoding takes null for anything, so null is accepted everywhere.
 */

export interface StructuralSchemas {
  /** Every schema by its `$id`. A type that several versions share is there once. */
  readonly schemas: readonly JsonSchema[];
  /** Version of Ignition to the `$id` of the schema of its configs. */
  readonly roots: ReadonlyMap<string, string>;
}

/** The structural schemas of all versions: one schema a type, named after the first version that has it in that form. */
export function structuralSchemas(versions: readonly IgnitionVersion[]): StructuralSchemas {
  const schemas: JsonSchema[] = [...leaves];
  const idOf = new Map<string, string>();
  const roots = new Map<string, string>();

  for (const { version, shape } of versions) {
    const struct = (type: string): string => {
      const properties = Object.fromEntries(Object.entries(fieldsOf(shape, type)).map(([name, field]) => [name, schemaOf(field)]));
      const schema = { type: type === shape.root ? 'object' : ['object', 'null'], properties, additionalProperties: false };
      const content = JSON.stringify(schema);
      const known = idOf.get(content);
      if (known !== undefined) return known;
      const $id = `${type}-${version}`;
      schemas.push({ $schema: draft7, $id, ...schema });
      idOf.set(content, $id);
      return $id;
    };
    const schemaOf = (field: Field): JsonSchema => {
      if (field.kind === 'ref') return { $ref: struct(field.type) };
      if (field.kind !== 'list') return { $ref: field.kind };
      return field.of.kind === 'text' ? { $ref: 'texts' } : { type: ['array', 'null'], items: schemaOf(field.of) };
    };
    roots.set(version, struct(shape.root));
  }
  return { schemas, roots };
}

// leaves are schemas of their own, because a reference is compiled to a call: less code than the check itself
const leaves: readonly JsonSchema[] = [
  { $id: 'text', type: ['string', 'null'] },
  { $id: 'texts', type: ['array', 'null'], items: { $ref: 'text' } },
  { $id: 'map', type: ['object', 'null'], additionalProperties: { $ref: 'text' } },
  { $id: 'flag', type: ['boolean', 'null'] },
  // beyond 64 bits there is no integer; the bounds are the nearest that a double can hold
  { $id: 'int', type: ['integer', 'null'], minimum: -(2 ** 63), maximum: 2 ** 63 },
];
