/*
 * Sources: systemd.unit(5) "Specifiers", `src/core/unit-printf.c` and `src/shared/specifier.h` of systemd 252, and
 * `systemd-analyze verify` of 252 and 262 with each letter. The letters and digits that are left over are refused; other
 * characters behind a percent sign mean nothing, and both stay.
 */

/** The letters that some version of systemd replaces. `c`, `r` and `R` are gone from 262, `D` is new in 256. */
export const knownSpecifiers = 'aAbBcCdDEfgGhHiIjJlLmMnNopPqrRsStTuUvVwWyY';

/** True for a letter that makes systemd refuse the value: `%Q`. */
export function isUnknownSpecifier(letter: string): boolean {
  return /^[a-zA-Z0-9]$/.test(letter) && !knownSpecifiers.includes(letter);
}
