import type { Field } from '../schema/field.ts';

const ONE = { text: 'text', int: 'integer', flag: 'boolean', ref: 'object' } as const;
const MANY = { text: 'texts', int: 'integers', flag: 'booleans', ref: 'objects' } as const;

/** The type of a field in words: `integer`, `list of objects`. */
export function kindWords(field: Field): string {
  if (field.kind === 'map') return 'texts by name';
  return field.kind === 'list' ? `list of ${MANY[field.of.kind]}` : ONE[field.kind];
}
