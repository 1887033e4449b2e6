import { splitWords, type WordRules } from '../../syntax/unit/words.ts';
import { type Checker, hasSpecifier, inWord, specifierProblem, type ValueProblem, wordProblem, wrong } from './value-problem.ts';

/**
 * A user or group, by name or number. Names outside of the strict rules are taken with a note. Source: `valid_user_group_name()` of
 * systemd's `src/basic/user-util.c`, in its relaxed mode.
 */
export const checkUser: Checker = (value) => {
  const specifier = specifierProblem(value);
  if (specifier) return { ...specifier, isFatal: true };
  if (hasSpecifier(value) || isName(value)) return undefined;
  const [, user] = /^([^:/]+):[^:/]*$/.exec(value) ?? [];
  return { ...wrong(value, 'is not the name or number of a user or group', user), isFatal: true };
};

function isName(value: string): boolean {
  if (/^[0-9]+$/.test(value)) return Number(value) < 0xffff_ffff && value !== '65535';
  return !/[:/\p{Cc}]|^ | $|^\.{1,2}$|^-[0-9]*$/u.test(value);
}

/** A quote is a character of a name. */
const groupWords: WordRules = { unquotes: false, escapes: 'plain' };

/** Groups with spaces between them. */
export const checkUsers: Checker = (value): ValueProblem | undefined => {
  const { words, fault } = splitWords(value, groupWords);
  for (const word of words) {
    const problem = inWord(value, word, checkUser);
    if (problem) return problem;
  }
  return fault && wordProblem(fault);
};
