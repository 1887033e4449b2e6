import { ownValue } from '../../text/own-value.ts';
import type { ValueProblem } from './value-problem.ts';
import { spanOf } from './value-problem.ts';

/** `parse_boolean()` of systemd: case does not matter. */
export const isBoolean = (value: string): boolean => /^(?:1|yes|y|true|t|on|0|no|n|false|f|off)$/i.test(value);

const MEANT: Readonly<Record<string, string>> = { enabled: 'yes', enable: 'yes', disabled: 'no', disable: 'no', none: 'no', always: 'yes' };

export function checkBoolean(value: string): ValueProblem | undefined {
  if (isBoolean(value)) return undefined;
  return { problem: 'is not a boolean', at: spanOf(value), allowed: ['yes', 'no'], meant: ownValue(MEANT, value.toLowerCase()) };
}

/** True for a boolean that is true. */
export const isTrue = (value: string): boolean => /^(?:1|yes|y|true|t|on)$/i.test(value);
