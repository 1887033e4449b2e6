import type { LeafField } from '../schema/field.ts';

/** A JSON Schema (draft-07) as plain data. The order of the keys is their order in the file. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const draft7 = 'http://json-schema.org/draft-07/schema#';

/** The `type` keyword of a leaf. */
export const leafTypes: Readonly<Record<LeafField['kind'], string>> = { text: 'string', int: 'integer', flag: 'boolean' };

export function refTo(type: string): JsonSchema {
  return { $ref: `#/definitions/${type}` };
}

/** A schema that requires `consequence` of values that match `condition`. */
export function when(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: the keyword has this name
  return { if: condition, then: consequence };
}

/** A schema that requires `consequence` of values that do not match `condition`. */
export function unless(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  return { if: condition, else: consequence };
}
