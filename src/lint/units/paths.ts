import { BLANKS, listWords, splitWords, type WordRules } from '../../syntax/unit/words.ts';
import { type Checker, inWord, shifted, specifierProblem, type ValueProblem, wordProblem, wrong } from './value-problem.ts';

/*
 * Paths. Sources: `path_simplify_and_warn()` and the parsers that call it in systemd's `src/core/load-fragment.c`. A value that
 * begins with a specifier may be a path: what the specifier stands for is not known here.
 */

const NOT_ABSOLUTE = 'is not an absolute path';

/** One absolute path. Spaces belong to it. */
export const checkPath: Checker = (value) => specifierProblem(value) ?? (/^[/%]/.test(value) ? undefined : wrong(value, NOT_ABSOLUTE));

/** What is wrong behind a prefix. */
function behind(prefix: RegExp, check: Checker): Checker {
  return (value) => {
    const { length } = prefix.exec(value)![0];
    return shifted(check(value.slice(length)), length);
  };
}

/** A path that may have a minus in front: the file may be missing. */
export const checkEnvironmentFile: Checker = behind(/^-?/, checkPath);

/** A path of a condition: `|` triggers, `!` negates. */
export const checkConditionPath: Checker = behind(/^\|?!?/, checkPath);

/** An absolute path, or `~` for the home. A minus in front makes a mistake harmless. */
export const checkWorkingDirectory: Checker = (value) => {
  const minus = value.startsWith('-') ? 1 : 0;
  const path = value.slice(minus);
  if (path === '~') return undefined;
  const problem = checkPath(path);
  return shifted(problem && (minus === 0 ? { ...problem, isFatal: true } : problem), minus);
};

function checkWords(rules: WordRules, check: Checker): Checker {
  return (value): ValueProblem | undefined => {
    const { words, fault } = splitWords(value, rules);
    for (const word of words) {
      const problem = inWord(value, word, check);
      if (problem) return problem;
    }
    return fault && wordProblem(fault);
  };
}

/** Absolute paths with spaces between them. */
export const checkAbsolutePaths: Checker = checkWords(listWords, checkPath);

/** Absolute paths that may have a minus (may be missing) and a plus (below the root directory of the unit) in front. */
export const checkPaths: Checker = checkWords(listWords, behind(/^-?\+?/, checkPath));

/** Paths with colons between them. */
export const checkPathList: Checker = checkWords({ unquotes: false, escapes: 'kept', separators: ':' }, checkPath);

/** Directories below one that systemd knows: `NAME`, `NAME:LINK`. */
export const checkRelativePaths: Checker = checkWords({ unquotes: true, escapes: 'kept', separators: BLANKS }, (word) => {
  const problem = specifierProblem(word);
  if (problem) return problem;
  const [path = ''] = word.split(':');
  if (path.startsWith('/')) return { problem: 'is not a relative path', at: { start: 0, end: path.length } };
  if (path.split('/').includes('..')) return { problem: 'is a path with .. in it', at: { start: 0, end: path.length } };
  return undefined;
});
