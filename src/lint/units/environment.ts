import { commandWords, splitWords } from '../../syntax/unit/words.ts';
import { type Checker, hasSpecifier, inWord, specifierProblem, type ValueProblem, wordProblem } from './value-problem.ts';

/**
 * Assignments with spaces between them. systemd ignores a word that is none, and takes the others. Source:
 * `config_parse_environ()` of systemd's `src/core/load-fragment.c`, `src/basic/env-util.c`.
 */
export const checkEnvironment: Checker = (value) => {
  const { words, fault } = splitWords(value, commandWords);
  for (const word of words) {
    const [unknown] = word.unknownEscapes;
    // unlike in commands, the rest of the value is lost
    if (unknown) {
      return { problem: 'is an escape that systemd does not know', at: unknown, meant: `\\${value.slice(unknown.start, unknown.end)}` };
    }
    const problem = inWord(value, word, assignmentProblem);
    if (problem) return problem;
  }
  return fault && wordProblem(fault);
};

function assignmentProblem(word: string): ValueProblem | undefined {
  const specifier = specifierProblem(word);
  if (specifier) return specifier;
  const at = { start: 0, end: word.length };
  const [name, ...values] = word.split('=');
  if (values.length === 0) {
    return hasSpecifier(word) ? undefined : { problem: 'is not an assignment; a value with spaces needs quotes around NAME=VALUE', at };
  }
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name!) || hasSpecifier(name!)) return undefined;
  return { problem: 'is not the name of a variable', at: { start: 0, end: Math.max(1, name!.length) } };
}
