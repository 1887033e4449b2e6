import type { LeafField } from '../../schema/field.ts';
import { type LeafValue, leafInt } from '../../schema/placed.ts';
import type { Resolution } from './resolve-scalar.ts';

const YES: ReadonlySet<string> = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const NO: ReadonlySet<string> = new Set(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF']);

/** The value of a leaf for a scalar; undefined if the types do not match. `written` is the text of the scalar. */
export function leafValue(kind: LeafField['kind'], { tag, value }: Resolution, written: string): LeafValue | undefined {
  switch (kind) {
    case 'text':
      // every scalar can be a text, as it is written: 0644, 1.50, 2001-01-01
      return tag === '!!binary' ? String(value) : written;
    case 'int':
      if (typeof value === 'bigint') return value;
      return typeof value === 'number' ? (tag === '!!int' ? value : truncated(value)) : undefined;
    case 'flag':
      if (typeof value === 'boolean') return value;
      // a boolean field accepts the other booleans of YAML 1.1, with or without quotes
      if (typeof value !== 'string') return undefined;
      return YES.has(value) ? true : NO.has(value) ? false : undefined;
  }
}

const LIMIT = 2 ** 63;

/** A float as a 64-bit integer. Values that are too small wrap around on the platforms that upstream is built for. */
function truncated(value: number): number | bigint | undefined {
  if (Number.isNaN(value) || value > LIMIT) return undefined;
  const int = Math.trunc(value);
  return leafInt(BigInt(int >= LIMIT || int < -LIMIT ? -LIMIT : int));
}
