import { isUnsigned } from './numbers.ts';
import { checkSeconds } from './time-spans.ts';
import { type Checker, wrong } from './value-problem.ts';

/*
 * Sizes in bytes: `512M`, `1.5G`, `1G 512M`. Sources: `parse_size()` of systemd's `src/basic/parse-util.c`, `src/basic/percent-util.c`,
 * `config_parse_memory_limit()`, `config_parse_tasks_max()`, and `rlimit_parse()` of `src/basic/rlimit-util.c`.
 */

const PART = /[ \t]*\+?[0-9]+(?:\.[0-9]*)?[ \t]*([EPTGMKB]?)/y;

/** The suffixes of sizes, from the largest to the smallest. Behind a number without one, no other number can follow. */
const SUFFIXES = ['E', 'P', 'T', 'G', 'M', 'K', 'B', ''];

/** Numbers with suffixes, each with a smaller one than the number before. */
function isSize(value: string): boolean {
  let last = -1;
  let at = 0;
  while (at < value.length) {
    PART.lastIndex = at;
    const [part, suffix] = PART.exec(value) ?? [];
    const index = SUFFIXES.indexOf(suffix ?? '');
    if (part === undefined || index <= last) return false;
    last = index;
    at += part.length;
  }
  return value !== '';
}

/** `1GB`, `1GiB`, `512 mb`: what systemd wants is `1G`, `512M`. */
function meantSize(value: string): string | undefined {
  const [, number, suffix] = /^([0-9]+(?:\.[0-9]+)?)[ \t]*([kmgtpe])(?:i?b)?$/i.exec(value) ?? [];
  return suffix === undefined ? undefined : `${number}${suffix.toUpperCase()}`;
}

/** `10%`, `12.5%`, `5‰`, `20‱`; the number of ten-thousandths, undefined where it is no share. */
function shareOf(value: string): number | undefined {
  const [, number, sign] = /^(?:\+|-(?=0+[.%\u2030\u2031]))?([0-9]+(?:\.[0-9]{1,2})?)(%|\u2030|\u2031)$/.exec(value) ?? [];
  if (sign === undefined) return undefined;
  const decimals = number!.split('.')[1]?.length ?? 0;
  if (decimals > { '%': 2, '‰': 1, '‱': 0 }[sign as '%']) return undefined;
  return Number(number) * { '%': 100, '‰': 10, '‱': 1 }[sign as '%'];
}

export const checkSize: Checker = (value) =>
  isSize(value) ? undefined : wrong(value, 'is not a size such as 512M or 1G', meantSize(value));

export const checkMemory: Checker = (value) => {
  const share = shareOf(value);
  if (value === 'infinity' || isSize(value) || (share !== undefined && share <= 10_000)) return undefined;
  return wrong(value, 'is not a size such as 512M or 1G, a share such as 10%, or infinity', meantSize(value));
};

export const checkTasks: Checker = (value) => {
  const share = shareOf(value);
  const isCount = isUnsigned(value) && Number(value) !== 0;
  if (value === 'infinity' || isCount || (share !== undefined && share <= 10_000)) return undefined;
  return wrong(value, 'is not a number above 0, a share such as 10%, or infinity');
};

export const checkCpuQuota: Checker = (value) =>
  !shareOf(value) ? wrong(value, 'is not a share such as 20% or 150%', meantShare(value)) : undefined;

function meantShare(value: string): string | undefined {
  return /^[0-9]+$/.test(value) ? `${value}%` : undefined;
}

/** A limit, or a soft and a hard one with a colon between them. `infinity` is a limit of every resource. */
function checkLimit(isLimit: (part: string) => boolean, words: string): Checker {
  return (value) => {
    // a colon at the end says nothing
    const parts = value.replace(/:$/, '').split(':');
    if (parts.length <= 2 && parts.every((part) => part === 'infinity' || isLimit(part))) return undefined;
    const meant = parts.map((part) => (/^(?:unlimited|-1)$/i.test(part) ? 'infinity' : part)).join(':');
    return wrong(value, `is not a limit: ${words}, infinity, or two of these as soft:hard`, meant === value ? undefined : meant);
  };
}

export const checkCountLimit: Checker = checkLimit(isUnsigned, 'a whole number');
export const checkSizeLimit: Checker = checkLimit(isSize, 'a size such as 512M');
/** A time span. The unit of a bare number depends on the resource, and does not matter here. */
export const checkTimeLimit: Checker = checkLimit((part) => checkSeconds(part) === undefined, 'a time span such as 10min');
/** `+5` and `-5` are nice levels, `5` is the raw limit. */
export const checkNiceLimit: Checker = checkLimit((part) => /^[+-]|^[0-9]+$/.test(part), 'a nice level such as +5');
