import { advisedChoices, valuesIn } from '../schema/facts.ts';
import type { Shape } from '../schema/shape.ts';
import { hashFunctions, urlSchemes } from './values.ts';

/* Values that a version accepts, as parts of sentences. */

/** The values that a field accepts: `ext4, btrfs, xfs`. */
export function choiceWords(shape: Shape, type: string, field: string): string {
  return advisedChoices(shape, type, field).join(', ');
}

/** The URL schemes that Ignition can fetch: `http, https, tftp`. */
export function schemeWords(shape: Shape): string {
  return valuesIn(urlSchemes, shape)
    .map(({ value }) => value)
    .join(', ');
}

/** The form of a checksum, for each hash function. */
export function hashWords(shape: Shape): string {
  return valuesIn(hashFunctions, shape)
    .map(({ value, digits }) => `\`${value}-\` and ${digits} hexadecimal digits`)
    .join(', or ');
}
