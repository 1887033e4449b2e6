import { nearest } from '../../text/nearest.ts';
import { type Checker, hasSpecifier, specifierProblem, wrong } from './value-problem.ts';

/*
 * Calendar events: `daily`, `Mon..Fri 09:00`, `*-*-01 04:00:00 Europe/Berlin`. Source: `calendar_spec_from_string()` of systemd's
 * `src/shared/calendarspec.c`, systemd.time(7).
 */

const NAMES =
  'minutely hourly daily weekly monthly quarterly semiannually semi-annually biannually bi-annually yearly annually anually'.split(' ');

const DAY = '(?:mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const DAYS = new RegExp(`^${DAY}(?:(?:\\.\\.|-)${DAY})?(?:,${DAY}(?:(?:\\.\\.|-)${DAY})?)*,?(?: +|$)`, 'i');

/** `5`, `1..5`, `0/15`, and lists of these; `*` alone. Seconds may have a fraction. */
const LIST = String.raw`(?:\*|\d+(?:\.\.\d+)?(?:/\d+)?(?:,\d+(?:\.\.\d+)?(?:/\d+)?)*)`;
const SECOND = String.raw`\d+(?:\.\d+)?`;
const SECONDS = `(?:\\*|${SECOND}(?:\\.\\.${SECOND})?(?:/${SECOND})?(?:,${SECOND}(?:\\.\\.${SECOND})?(?:/${SECOND})?)*)`;
const DATE = new RegExp(`^(?:(${LIST})-)?(${LIST})[-~](${LIST})(?: +|$)`);
const TIME = new RegExp(`^(${LIST}):(${LIST})(?::(${SECONDS}))?$`);

/** The starts and ends of a list, without the steps. */
const numbersIn = (list: string): number[] => list.split(',').flatMap((part) => part.replace(/\/.*$/, '').split('..').map(Number));

function isWithin(list: string | undefined, least: number, most: number): boolean {
  if (list === undefined || list === '*') return true;
  return numbersIn(list).every((number) => number >= least && number <= most);
}

function isEvent(event: string): boolean {
  if (NAMES.includes(event.toLowerCase())) return true;
  const [days = ''] = DAYS.exec(event) ?? [];
  let rest = event.slice(days.length);
  if (rest === '') return days !== '';
  if (/^@\d+$/.test(rest)) return true;
  const date = DATE.exec(rest);
  if (date !== null) {
    const [found, , month, day] = date;
    if (!isWithin(month, 1, 12) || !isWithin(day, 1, 31)) return false;
    rest = rest.slice(found.length);
    if (rest === '') return true;
  }
  const [found, hour, minute, second] = TIME.exec(rest) ?? [];
  return found !== undefined && isWithin(hour, 0, 23) && isWithin(minute, 0, 59) && isWithin(second, 0, 59.999_999);
}

/** Any name behind the event may be a time zone: which zones there are depends on the image. */
function isEventInZone(value: string): boolean {
  const space = value.lastIndexOf(' ');
  const zone = value.slice(space + 1);
  if (space < 0 || !/^[A-Za-z][A-Za-z0-9+_/-]*$/.test(zone) || NAMES.includes(zone.toLowerCase()) || DAYS.test(zone)) return false;
  return isEvent(value.slice(0, space).trimEnd());
}

export const checkCalendar: Checker = (value) => {
  const specifier = specifierProblem(value);
  if (specifier || hasSpecifier(value)) return specifier;
  if (isEvent(value) || isEventInZone(value)) return undefined;
  return wrong(value, 'is not a calendar event such as daily or Mon *-*-* 04:00', nearest(value, NAMES));
};
