import { UNIT_SUFFIXES, unitNameParts } from '../../grammar/unit-name-parts.ts';
import { splitWords, type WordRules } from '../../syntax/unit/words.ts';
import { nearest } from '../../text/nearest.ts';
import { meantUnits } from '../facts/systemd/special-units.ts';
import { type Checker, hasSpecifier, inWord, specifierProblem, type ValueProblem, wordProblem, wrong } from './value-problem.ts';

/*
 * Names of units. Sources: `config_parse_unit_deps()`, `config_parse_trigger_unit()` and `config_parse_unit_slice()` of systemd's
 * `src/core/load-fragment.c`; `systemd-analyze verify` of 252 and 262.
 */

const names: WordRules = { unquotes: true, escapes: 'kept' };

/** One unit. */
export const checkUnit: Checker = (value) => {
  const specifier = specifierProblem(value);
  if (specifier || hasSpecifier(value) || unitNameParts(value)) return specifier;
  const [word, ...more] = value.split(/[,;\s]+/);
  if (more.length > 0) return wrong(value, 'is not the name of one unit');
  return wrong(value, nameProblem(word!), meantUnit(value));
};

/** Another name for a unit that there is, or the name with a suffix that there is. */
function meantUnit(name: string): string | undefined {
  if (Object.hasOwn(meantUnits, name)) return meantUnits[name];
  const [, stem, suffix] = /^(.+)\.([a-z]+)$/.exec(name) ?? [];
  const meant = suffix === undefined ? undefined : nearest(suffix, UNIT_SUFFIXES);
  return meant !== undefined && unitNameParts(`${stem}.${meant}`) ? `${stem}.${meant}` : undefined;
}

function nameProblem(name: string): string {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  if (!name.includes('.') || !UNIT_SUFFIXES.includes(suffix))
    return `is not the name of a unit: it does not end in .service, .target or the like`;
  return 'is not the name of a unit';
}

/** Units with spaces between them. */
export const checkUnits: Checker = (value) => {
  const { words, fault } = splitWords(value, names);
  for (const word of words) {
    const parts = word.text.split(/[,;]/);
    const all = parts.filter((part) => part !== '');
    if (parts.length > 1 && all.every((part) => unitNameParts(part) !== undefined)) {
      return { problem: 'is not the name of a unit: spaces divide names', at: word.span, meant: all.join(' ') };
    }
    const problem = inWord(value, word, checkUnit);
    if (problem) return problem;
  }
  return fault && wordProblem(fault);
};

/** A slice. */
export const checkSlice: Checker = (value): ValueProblem | undefined => {
  const problem = checkUnit(value);
  if (problem) return problem;
  return hasSpecifier(value) || value.endsWith('.slice') ? undefined : wrong(value, 'is not the name of a slice, which ends in .slice');
};
