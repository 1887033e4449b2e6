import type { LeafField } from '../schema/field.ts';

/** A JSON Schema, draft-07, as plain data in the order in which it is written. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const draft7 = 'http://json-schema.org/draft-07/schema#';

/** The `type` keyword of a leaf. */
export const leafTypes: Readonly<Record<LeafField['kind'], string>> = { text: 'string', int: 'integer', flag: 'boolean' };

export function refTo(type: string): JsonSchema {
  return { $ref: `#/definitions/${type}` };
}

/** What holds where something else does. */
export function when(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: so the keyword is called
  return { if: condition, then: consequence };
}

/** What holds where something else does not. */
export function unless(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  return { if: condition, else: consequence };
}
