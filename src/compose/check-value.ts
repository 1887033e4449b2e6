import type { ComposeCode } from './compose-problem.ts';
import type { Declaration, VariableValue } from './declaration.ts';
import { formats } from './formats.ts';
import { SECRET, showValue } from './value.ts';

/** What a declaration has against a value. The value is not shown where the variable is a secret. */
export interface Objection {
  readonly code: ComposeCode;
  readonly message: string;
  readonly help?: string | undefined;
}

/** The longest text, in UTF-16 units. */
export const LONGEST_TEXT = 1 << 20;

const CONTROL = /[\x00-\x1f\x7f\x85\u2028\u2029]/;
const CONTROL_BESIDE_LINES = /[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]/;

/** What keeps a value of the right type from being one of a variable; undefined where nothing does. */
export function objection(declaration: Declaration, value: VariableValue): Objection | undefined {
  if (typeof value === 'object') {
    for (const item of value) {
      const found = objectionToItem(declaration, item);
      if (found) return found;
    }
    return undefined;
  }
  return objectionToItem(declaration, value);
}

function objectionToItem(declaration: Declaration, value: Exclude<VariableValue, readonly string[]>): Objection | undefined {
  const { name, oneOf, format, min, max, multiline, secret } = declaration;
  const shown = showValue({ value, secret });
  const bad = (message: string, help?: string): Objection => ({ code: 'compose/bad-value', message, help });
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) return { code: 'compose/too-long', message: `${name} is longer than 1 MiB` };
    if ((multiline ? CONTROL_BESIDE_LINES : CONTROL).test(value))
      return {
        code: 'compose/control-character',
        message: `the value of ${name} has a ${/[\n\r]/.test(value) ? 'line break' : 'control character'}`,
        help: multiline ? 'remove it' : 'remove it, or declare the variable with `multiline: true`',
      };
  }
  if (oneOf && !oneOf.some((one) => one === value)) {
    const allowed = oneOf.map((one) => (secret ? SECRET : String(one))).join(', ');
    return bad(`${name} is ${shown}, which is not one of its values`, `its values are ${allowed}`);
  }
  if (format && typeof value === 'string' && !formats[format].holds(value))
    return bad(`${name} is ${shown}, which is not of the format ${format}`, formats[format].expected);
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (min !== undefined && value < min) return bad(`${name} is ${shown}, which is less than ${min}`, limits(min, max));
    if (max !== undefined && value > max) return bad(`${name} is ${shown}, which is more than ${max}`, limits(min, max));
  }
  return undefined;
}

function limits(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `the value is at most ${max}`;
  return max === undefined ? `the value is at least ${min}` : `the value is ${min} to ${max}`;
}
