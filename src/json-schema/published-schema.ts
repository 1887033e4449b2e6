import { descriptionText, ignitionDescription } from '../ignition/descriptions.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import { valueFact } from '../schema/facts.ts';
import type { Field, LeafField } from '../schema/field.ts';
import { fieldsOf } from '../schema/shape.ts';
import { draft7, type JsonSchema, leafTypes, refTo } from './json-schema.ts';

/**
 * The published JSON Schema of an Ignition version, for editors and for other programs that check configs. It has descriptions, and
 * the rules that JSON Schema can express; structural-schema.ts has only what decoding requires.
 *
 * @throws if a field has no description
 */
export function publishedSchema(ignition: IgnitionVersion): JsonSchema {
  const { version, shape } = ignition;
  const definitions: Record<string, JsonSchema> = {};
  for (const type of Object.keys(shape.types)) if (type !== shape.root) definitions[type] = typeSchema(ignition, type);
  return {
    $schema: draft7,
    title: `Ignition config ${version}`,
    ...typeSchema(ignition, shape.root),
    definitions,
  };
}

/** Required properties by type. Ignition refuses a config without a version before it reads the rest. It decodes all others. */
const required: Readonly<Record<string, readonly string[]>> = { Config: ['ignition'], Ignition: ['version'] };

function typeSchema(ignition: IgnitionVersion, type: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const fields = fieldsOf(ignition.shape, type);
  for (const [name, field] of Object.entries(fields)) {
    const description = ignitionDescription(type, name, ignition.shape);
    if (description === undefined) throw new Error(`ignition ${ignition.version}: ${type}.${name} has no description`);
    properties[name] = {
      description: descriptionText(description, Object.keys(fields)),
      ...fieldSchema(field, limitsOf(ignition, type, name)),
    };
  }
  return { type: 'object', properties, ...(required[type] ? { required: required[type] } : {}), additionalProperties: false };
}

function limitsOf({ version, shape }: IgnitionVersion, type: string, name: string): JsonSchema {
  if (type === 'Ignition' && name === 'version') return { const: version };
  const { choices, pattern, minLength, maxLength, minimum, maximum } = valueFact(shape, type, name) ?? {};
  const keywords = { enum: choices?.map(({ value }) => value), pattern, minLength, maxLength, minimum, maximum };
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));
}

function fieldSchema(field: Field, limits: JsonSchema): JsonSchema {
  switch (field.kind) {
    case 'list': {
      const items = field.of.kind === 'ref' ? refTo(field.of.type) : leafSchema({ ...field.of, required: true }, limits);
      return { type: field.nullWhenAbsent ? ['array', 'null'] : 'array', items };
    }
    case 'ref':
      // draft-07 ignores keywords next to $ref.
      return field.nullable ? { anyOf: [refTo(field.type), { type: 'null' }] } : { allOf: [refTo(field.type)] };
    case 'map':
      return { type: 'object', additionalProperties: { type: 'string' } };
    default:
      return leafSchema(field, limits);
  }
}

function leafSchema(field: LeafField, limits: JsonSchema): JsonSchema {
  const type = leafTypes[field.kind];
  if (field.required) return { type, ...limits };
  const choices = limits.enum as readonly unknown[] | undefined;
  return { type: [type, 'null'], ...limits, ...(choices ? { enum: [...choices, null] } : {}) };
}
