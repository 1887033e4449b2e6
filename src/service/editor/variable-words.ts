import type { Declaration } from '../../compose/declaration.ts';
import { showValue } from '../../compose/value.ts';

/** What a declaration says about the values of its variable, in a few words: `string, hostname, default "web"`. */
export function variableWords({ type, format, oneOf, min, max, secret, default: value }: Declaration): string {
  const show = (one: NonNullable<typeof value>): string => showValue({ value: one, secret });
  return [
    type,
    ...(format === undefined ? [] : [format]),
    ...(oneOf === undefined ? [] : [`one of ${oneOf.map(show).join(', ')}`]),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(secret ? ['secret'] : value === undefined ? [] : [`default ${show(value)}`]),
  ].join(', ');
}
