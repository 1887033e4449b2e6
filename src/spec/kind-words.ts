import type { FieldDescription } from '../ignition/descriptions.ts';
import type { Field } from '../shape/field.ts';

const ONE = { text: 'text', int: 'integer', flag: 'boolean', ref: 'object' } as const;
const MANY = { text: 'texts', int: 'integers', flag: 'booleans', ref: 'objects' } as const;

/** What stands in a field, in a word or three: `integer`, `list of objects`. */
export function kindWords(field: Field): string {
  if (field.kind === 'map') return 'texts by name';
  return field.kind === 'list' ? `list of ${MANY[field.of.kind]}` : ONE[field.kind];
}

/** Whether a config has to set a field. A required leaf with a default may be left out (`number` of a partition, which is 0). */
export function isRequired(field: Field, { default: otherwise }: FieldDescription): boolean {
  return 'required' in field && field.required && otherwise === undefined;
}
