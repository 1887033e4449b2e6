import { type Checker, wrong } from './value-problem.ts';

/*
 * Numbers as systemd's `safe_ato…()` take them (`src/basic/parse-util.c`): decimal, hexadecimal with `0x`, binary with `0b`, octal
 * with `0o` or a leading zero. Modes are octal always, and take no prefix.
 */

const INTEGER = /^[+-]?(?:0x[0-9a-f]+|0b[01]+|0o[0-7]+|0[0-7]*|[1-9][0-9]*)$/i;

export function isUnsigned(value: string): boolean {
  return INTEGER.test(value) && !value.startsWith('-');
}

/** The number that a value is; undefined where it is none. */
function numberOf(value: string): number | undefined {
  if (!INTEGER.test(value)) return undefined;
  const digits = value.replace(/^[+-]/, '');
  const number = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return value.startsWith('-') ? -number : number;
}

export const checkInteger: Checker = (value) => (INTEGER.test(value) ? undefined : wrong(value, 'is not a whole number'));

export const checkUnsigned: Checker = (value) => (isUnsigned(value) ? undefined : wrong(value, 'is not a whole number, 0 or more'));

/** A whole number from `least` to `most`, or one of some words. */
export function checkRange(least: number, most: number, ...words: readonly string[]): Checker {
  const others = words.map((word) => ` or ${word}`).join('');
  return (value) => {
    const number = numberOf(value);
    if (words.includes(value) || (number !== undefined && number >= least && number <= most)) return undefined;
    return wrong(value, `is not a number from ${least} to ${most}${others}`);
  };
}

/** An octal mode of at most four digits: `0755`. */
export const checkMode: Checker = (value) => {
  if (/^[0-7]+$/.test(value) && Number.parseInt(value, 8) <= 0o7777) return undefined;
  const [, digits] = /^0o?([0-7]{3,4})$/i.exec(value) ?? [];
  return wrong(value, 'is not an octal mode such as 0755', digits?.padStart(4, '0'));
};
