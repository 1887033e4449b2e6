import { advisedChoices, valuesIn } from '../schema/facts.ts';
import type { Shape } from '../schema/shape.ts';
import { hashFunctions, urlSchemes } from './values.ts';

/* Values that a version takes, as parts of sentences. */

/** The values of a field: `ext4, btrfs, xfs`. */
export function choiceWords(shape: Shape, type: string, field: string): string {
  return advisedChoices(shape, type, field).join(', ');
}

/** The schemes of URLs that can be fetched from: `http, https, tftp`. */
export function schemeWords(shape: Shape): string {
  return valuesIn(urlSchemes, shape)
    .map(({ value }) => value)
    .join(', ');
}

/** How a checksum is written. */
export function hashWords(shape: Shape): string {
  return valuesIn(hashFunctions, shape)
    .map(({ value, digits }) => `\`${value}-\` and ${digits} hexadecimal digits`)
    .join(', or ');
}
