import { type CommandLine, splitCommands } from './command-lines.ts';
import { type Checker, inWord, shifted, specifierProblem, type ValueProblem, wordProblem } from './value-problem.ts';

/** A name without a slash, for which systemd looks in its own search path. */
const isFileName = (program: string): boolean => !program.includes('/') && program !== '.' && program !== '..';

/** Bytes that `string_is_safe()` does not take, beside quotes and backslashes. */
const UNSAFE = /[\0-\x1f\x7f"'\\]/;

/**
 * A command line. Most mistakes make systemd refuse the unit; if a minus stands in front of the program, it ignores the
 * assignment. Source: `config_parse_exec()` of systemd's `src/core/load-fragment.c`.
 */
export const checkCommand: Checker = (value) => {
  const { commands, fault, isProgramFault } = splitCommands(value);
  for (const command of commands) {
    const problem = commandProblem(value, command);
    if (problem) return command.prefixes.includes('-') ? problem : { ...problem, isFatal: true };
  }
  if (fault === undefined) return undefined;
  const isIgnored = isProgramFault || commands.at(-1)?.prefixes.includes('-');
  return isIgnored ? wordProblem(fault) : { ...wordProblem(fault), isFatal: true };
};

function commandProblem(value: string, { program, programSpan, prefixes, args }: CommandLine): ValueProblem | undefined {
  const at = programSpan;
  if (program === '') return { problem: 'has no program behind it', at: { start: at.start - prefixes.length, end: at.end } };
  const specifier = specifierProblem(program);
  if (specifier) {
    const isVerbatim = value.slice(at.start, at.end) === program;
    return isVerbatim ? shifted(specifier, at.start) : { ...specifier, at, meant: undefined };
  }
  if (UNSAFE.test(program)) return { problem: 'has quotes, backslashes or control characters in the name of the program', at };
  if (program.endsWith('/')) return { problem: 'is a directory, not a program', at };
  if (!/^[/%]/.test(program) && !isFileName(program)) {
    const isBelowRoot = value.slice(at.start, at.end) === program && /^(?:usr|bin|sbin|opt|etc|var|home)\//.test(program);
    return { problem: 'is neither an absolute path nor the name of a program', at, meant: isBelowRoot ? `/${program}` : undefined };
  }
  if (prefixes.includes('@') && args.length === 0)
    return { problem: 'needs the name that the program is told it has, because of the @', at };
  for (const word of args) {
    const problem = inWord(value, word, specifierProblem);
    if (problem) return problem;
  }
  return undefined;
}
