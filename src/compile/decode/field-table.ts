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
  /** True for the numbers of these fields. */
  readonly isRequired: readonly boolean[];
}

export const fieldTable = onceForType((shape, type): FieldTable => {
  const entries = Object.entries(fieldsOf(shape, type));
  const isRequired = [false, ...entries.map(([, field]) => 'required' in field && field.required)];
  return {
    type,
    names: ['', ...entries.map(([name]) => name)],
    fields: [undefined, ...entries.map(([, field]) => field)],
    numbers: new Map(entries.map(([name], i) => [name, i + 1])),
    required: [...isRequired.keys()].filter((number) => isRequired[number]),
    isRequired,
  };
});
