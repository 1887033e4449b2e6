import type { IgnitionVersion } from '../../src/ignition/versions.ts';
import { draft7, type JsonSchema } from '../../src/json-schema/json-schema.ts';
import type { Field } from '../../src/schema/field.ts';
import { fieldsOf } from '../../src/schema/shape.ts';

/*
 * An Ignition version has two schemas. This one only refuses what decoding refuses: unknown keys and wrong kinds. The precompiled
 * validators are generated from it. The published schema (published-schema.ts) also has patterns, enums and ranges. Decoding accepts
 * null for any value, and so does this schema.
 */

export interface StructuralSchemas {
  /** All schemas, each with an `$id`. Equal types of several versions share a schema. */
  readonly schemas: readonly JsonSchema[];
  /** The `$id` of the schema of a config, by Ignition version. */
  readonly roots: ReadonlyMap<string, string>;
}

/** The structural schemas of all versions: one for each form of a type, named after the first version with that form. */
export function structuralSchemas(versions: readonly IgnitionVersion[]): StructuralSchemas {
  const schemas: JsonSchema[] = [...leaves];
  const idOf = new Map<string, string>();
  const roots = new Map<string, string>();

  for (const { version, shape } of versions) {
    const struct = (type: string): string => {
      const properties = Object.fromEntries(Object.entries(fieldsOf(shape, type)).map(([name, field]) => [name, schemaOf(field)]));
      const schema = { type: type === shape.root ? 'object' : ['object', 'null'], properties, additionalProperties: false };
      const content = JSON.stringify(schema);
      const existing = idOf.get(content);
      if (existing !== undefined) return existing;
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

// Leaves are separate schemas, because a reference compiles to a function call, which is shorter than the check.
const leaves: readonly JsonSchema[] = [
  { $id: 'text', type: ['string', 'null'] },
  { $id: 'texts', type: ['array', 'null'], items: { $ref: 'text' } },
  { $id: 'map', type: ['object', 'null'], additionalProperties: { $ref: 'text' } },
  { $id: 'flag', type: ['boolean', 'null'] },
  // Integers have 64 bits. The bounds are the nearest numbers that a double can represent.
  { $id: 'int', type: ['integer', 'null'], minimum: -(2 ** 63), maximum: 2 ** 63 },
];
