import type { Field } from '../../schema/field.ts';
import { fieldsOf, onceForType } from '../../schema/shape.ts';

/** The fields of a type by numbers, from 1, in declared order. */
export interface FieldTable {
  readonly type: string;
  /** A name for each number; the first one is empty. */
  readonly names: readonly string[];
  /** A field for each number but 0. */
  readonly fields: readonly (Field | undefined)[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The fields that always have a value. */
  readonly required: readonly number[];
}

export const fieldTable = onceForType((shape, type): FieldTable => {
  const entries = Object.entries(fieldsOf(shape, type));
  return {
    type,
    names: ['', ...entries.map(([name]) => name)],
    fields: [undefined, ...entries.map(([, field]) => field)],
    numbers: new Map(entries.map(([name], i) => [name, i + 1])),
    required: entries.flatMap(([, field], i) => ('required' in field && field.required ? [i + 1] : [])),
  };
});
