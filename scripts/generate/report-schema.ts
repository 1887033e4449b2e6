import type { JsonSchema } from '../../src/json-schema/json-schema.ts';

/* Parts of the schemas of reports. */

export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const position: JsonSchema = { type: 'integer', minimum: 1 };

/** An object with these properties and no others. */
export function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}
