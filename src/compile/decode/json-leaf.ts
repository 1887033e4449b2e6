import type { LeafField } from '../../schema/field.ts';
import { type LeafValue, leafInt } from '../../schema/placed.ts';
import { type JsonTape, kinds } from '../../syntax/json/json-tape.ts';

/** A number with at most so many characters is exact. */
const SAFE_LENGTH = 15;

/** The value of a leaf; undefined for a value of another type. */
export function jsonLeaf(tape: JsonTape, value: number, kind: LeafField['kind']): LeafValue | undefined {
  if (kind === 'text') return tape.isString(value) ? tape.text(value) : undefined;
  const written = tape.kind(value);
  if (kind === 'flag') return written === kinds.true ? true : written === kinds.false ? false : undefined;
  if (written !== kinds.integer) return undefined;
  const text = tape.text(value);
  // longer than any 64-bit integer, and slow to convert
  if (text.length > 20) return undefined;
  // no negative zero
  if (text.length <= SAFE_LENGTH) return Number(text) + 0;
  const int = BigInt(text);
  return BigInt.asIntN(64, int) === int ? leafInt(int) : undefined;
}
