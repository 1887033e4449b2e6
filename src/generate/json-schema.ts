import type { LeafField } from '../shape/field.ts';

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
