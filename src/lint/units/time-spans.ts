import { nearest } from '../../text/nearest.ts';
import { type Checker, hasSpecifier, specifierProblem, type ValueProblem, wrong } from './value-problem.ts';

/*
 * Time spans: `5`, `2min 30s`, `1.5h`, `infinity`. Source: `parse_time()` and `parse_nsec()` of systemd's
 * `src/basic/time-util.c`, systemd.time(7).
 */

const UNITS =
  'seconds second sec s minutes minute min months month M msec ms m hours hour hr h days day d weeks week w years year y usec us μs µs';
const NANOSECONDS = `${UNITS} nsec ns`;

const unitsOf = (units: string): RegExp =>
  new RegExp(
    units
      .split(' ')
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'y',
  );

const NUMBER = /[ \t\n\r]*(\+?[0-9]+(?:\.[0-9]*)?|\.[0-9]*)/y;
const BLANKS = /[ \t\n\r]*/y;
const WORD = /\p{L}+/uy;

interface Fault {
  readonly start: number;
  readonly end: number;
  /** What stands behind a number in place of a unit: `seks` of `5seks`. */
  readonly word?: string;
}

/** The first part of a time span that is none; undefined where the value is a time span. */
function faultIn(value: string, unit: RegExp): Fault | undefined {
  if (/^[ \t]*infinity[ \t]*$/.test(value)) return undefined;
  let at = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(value) ?? [];
    at += found?.length ?? 0;
    return found;
  };
  do {
    if (read(NUMBER) === undefined) return faultAt(value, at);
    const blanks = read(BLANKS)!;
    if (read(unit) === undefined && blanks === '' && at < value.length) return faultAt(value, at);
    read(BLANKS);
  } while (at < value.length);
  return undefined;
}

/** The word around an offset, if a number stands before it. Of `seks` the `s` was read as a unit. */
function faultAt(value: string, offset: number): Fault {
  let start = offset;
  while (start > 0 && /\p{L}/u.test(value[start - 1]!)) start--;
  WORD.lastIndex = start;
  const [word] = WORD.exec(value) ?? [];
  const isUnit = word !== undefined && start + word.length > offset && /[0-9.]/.test(value[start - 1] ?? '');
  if (!isUnit) return { start: 0, end: value.length };
  return { start, end: start + word.length, word };
}

function timeChecker(units: string): Checker {
  let pattern: RegExp | undefined;
  return (value): ValueProblem | undefined => {
    pattern ??= unitsOf(units);
    const fault = faultIn(value, pattern);
    if (fault === undefined) return undefined;
    const { start, end, word } = fault;
    if (word === undefined) return wrong(value, 'is not a time span such as 30, 5min or 1h 30min');
    return {
      problem: 'is not a unit of time',
      at: { start, end },
      allowed: ['ms', 's', 'min', 'h', 'd', 'w', 'month', 'y'],
      meant: nearest(
        word,
        units.split(' ').filter((unit) => unit.length > 1),
      ),
    };
  };
}

/** A time span; a number without a unit counts seconds. */
export const checkSeconds: Checker = timeChecker(UNITS);
/** A time span; a number without a unit counts nanoseconds. */
export const checkNanoseconds: Checker = timeChecker(NANOSECONDS);

/** A time span of a timer, in which specifiers are replaced. */
export const checkTimer: Checker = (value) => specifierProblem(value) ?? (hasSpecifier(value) ? undefined : checkSeconds(value));
