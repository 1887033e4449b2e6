import { looksLikeTimestamp } from './yaml-timestamp.ts';

/*
 * Which texts a reader would not take for a text if they stood unquoted: go-yaml's own readings, and what YAML 1.1
 * readers make of `yes` or `1:30`.
 */

const words = new Set([
  ...['', '~', 'null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'],
  ...['.nan', '.NaN', '.NAN', '.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF', '-.inf', '-.Inf', '-.INF'],
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'],
]);

/** Numbers to the base of 60, `1:30:00`, as far as one look tells: `isSexagesimal` looks at what stands between the colons. */
const sexagesimal = /^[-+]?[0-9][0-9_]*:[0-9:]*[0-9](?:\.[0-9_]*)?$/;
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
// no group that repeats in these: of a text of megabytes it overflows the stack
const pointFloat = /^\.[0-9][0-9_]*(?:[eE][-+]?[0-9][0-9_]*)?$/;
const strayUnderscore = /_(?![0-9])/;

/** True where an unquoted text would be read as something else: a number, a boolean, null, a time. */
export function readsAsOther(text: string): boolean {
  if (words.has(text)) return true;
  const first = text.charCodeAt(0);
  if (first === 0x2e) return pointFloat.test(text) && !strayUnderscore.test(text) && isFinite64(text.replaceAll('_', ''));
  if (!(first === 0x2b || first === 0x2d || (first >= 0x30 && first <= 0x39))) return false;
  if (isSexagesimal(text) || looksLikeTimestamp(text)) return true;
  const number = text.replaceAll('_', '');
  return isInteger(number) || (float.test(number) && isFinite64(number));
}

/** Behind each colon stand one or two digits, the first of two is less than 6. */
function isSexagesimal(text: string): boolean {
  return sexagesimal.test(text) && !/::|:[0-9]{3}|:[6-9][0-9]/.test(text);
}

function isFinite64(text: string): boolean {
  return Number.isFinite(Number(text));
}

/** Notations with sign and digits, and their base. go-yaml also reads a sign behind the base. */
const integers: readonly (readonly [RegExp, string])[] = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, '0x'],
  [/^([-+]?)0[bB]([01]+)$/, '0b'],
  [/^([-+]?)0[oO]?([0-7]+)$/, '0o'],
  [/^([-+]?)(0|[1-9][0-9]*)$/, ''],
  [/^0b([-+])([01]+)$/, '0b'],
  [/^0o([-+])([0-7]+)$/, '0o'],
];

function isInteger(text: string): boolean {
  return integers.some(([notation, base]) => {
    const parts = notation.exec(text);
    return parts !== null && fits(parts[1]!, base, parts[2]!);
  });
}

/** Without a sign 64 bits are enough, with one it has to be a signed integer. */
function fits(sign: string, base: string, digits: string): boolean {
  const significant = digits.replace(/^0+(?=.)/, '');
  if (significant.length > 64) return false;
  return BigInt(base + significant) < (sign === '' ? 1n << 64n : sign === '-' ? (1n << 63n) + 1n : 1n << 63n);
}
