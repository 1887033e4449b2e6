import type { EnumFacts } from '../facts/systemd/enums.ts';
import { isBoolean } from './booleans.ts';
import { checkPath } from './paths.ts';
import { type Checker, shifted, spanOf, unknownWord } from './value-problem.ts';

/** One of the words that a setting takes in any version of systemd. Case matters. */
export function checkEnum({ values, obsolete, prefixes, pathPrefixes, suffix, takesBooleans, takesNumbers }: EnumFacts): Checker {
  const words = split(values);
  const taken = new Set([...words, ...split(obsolete)]);
  const withPath = split(pathPrefixes);
  const prefixed = [...split(prefixes), ...withPath];
  return (value) => {
    const word = suffix === undefined ? value : value.split(suffix)[0]!;
    if (taken.has(word) || (takesBooleans && isBoolean(word)) || (takesNumbers && /^[0-9]+$/.test(word))) return undefined;
    const prefix = prefixed.find((other) => value.startsWith(other));
    if (prefix !== undefined) return withPath.includes(prefix) ? shifted(checkPath(value.slice(prefix.length)), prefix.length) : undefined;
    const allowed = [...(takesBooleans ? ['yes', 'no'] : []), ...words, ...prefixed];
    return unknownWord(value, spanOf(value), 'is not a value of this setting', allowed);
  };
}

/** The words of a list in the tables. */
function split(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(' ');
}
