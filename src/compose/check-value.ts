import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration, VariableValue } from './declaration.ts';
import { formats } from './formats.ts';
import { SECRET, showValue } from './value.ts';

/** The longest text, in UTF-16 units. */
export const LONGEST_TEXT = 1 << 20;

const CONTROL = /[\x00-\x1f\x7f\x85\u2028\u2029]/;
const CONTROL_BESIDE_LINES = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]/;

/**
 * The reason why a value of the right type is not allowed for its variable; undefined if it is. Without a location. Secrets are not shown.
 *
 * @param source where the value comes from, if the place of the diagnostic cannot show it
 */
export function refuseValue(declaration: Declaration, value: VariableValue, source?: string): Diagnostic | undefined {
  for (const item of typeof value === 'object' ? value : [value]) {
    const diagnostic = refuseItem(declaration, item, source);
    if (diagnostic) return diagnostic;
  }
  return undefined;
}

function refuseItem(
  { name, oneOf, format, min, max, multiline, secret }: Declaration,
  value: Exclude<VariableValue, readonly string[]>,
  source: string | undefined,
): Diagnostic | undefined {
  const of = { name, source };
  const shown = showValue({ value, secret });
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) return diagnose('compose/too-long', 'value', of);
    if ((multiline ? CONTROL_BESIDE_LINES : CONTROL).test(value)) {
      const allowsIt = !CONTROL_BESIDE_LINES.test(value);
      const character = allowsIt && /[\n\r]/.test(value) ? 'line break' : 'control character';
      return diagnose('compose/control-character', { ...of, allowsIt, character });
    }
  }
  if (oneOf && !oneOf.some((one) => one === value))
    return diagnose('compose/bad-value', 'not-listed', { ...of, shown, allowed: oneOf.map((one) => (secret ? SECRET : String(one))) });
  if (format && typeof value === 'string' && !formats[format].holds(value))
    return diagnose('compose/bad-value', 'format', { ...of, shown, format, description: formats[format].expected });
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (min !== undefined && value < min) return diagnose('compose/bad-value', 'too-small', { ...of, shown, min, max });
    if (max !== undefined && value > max) return diagnose('compose/bad-value', 'too-large', { ...of, shown, min, max });
  }
  return undefined;
}
