import { describedFields, ignitionDescription } from '../ignition/descriptions.ts';
import { snake } from './derive.ts';

/** What a field of a Butane config means to whoever writes it. */
export interface FieldDescription {
  /** What it does, in one or a few sentences; Markdown. */
  readonly text: string;
  /** What its number counts: `MiB`, `seconds`. */
  readonly unit?: string;
  /** What holds where it is not set. */
  readonly default?: string;
  /** Sibling fields that it cannot be used with. */
  readonly excludes?: readonly string[];
  /** Values as people write them. */
  readonly examples?: readonly (string | number | boolean)[];
}

/** What a field of a type of a Butane shape means, or undefined where nobody has written it down. */
export function describe(type: string, field: string): FieldDescription | undefined {
  const camel = describedFields(type).find((name) => snake(name) === field);
  const text = camel === undefined ? undefined : ignitionDescription(type, camel);
  return text === undefined ? undefined : { text };
}
