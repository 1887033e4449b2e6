import { specifiersIn } from '../../syntax/unit/specifiers.ts';
import type { Word, WordFault } from '../../syntax/unit/words.ts';
import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/source.ts';
import { isUnknownSpecifier } from '../facts/systemd/specifiers.ts';

/** Why systemd does not take a value. */
export interface ValueProblem {
  /** What is wrong, behind the text at `at`: `is not a boolean`. */
  readonly problem: string;
  /** The part of the value that is wrong: offsets in the value. */
  readonly at: Span;
  /** All that can stand there, where these are few words. */
  readonly allowed?: readonly string[] | undefined;
  /** What was probably meant, in place of the text at `at`. */
  readonly meant?: string | undefined;
  /** systemd refuses the whole unit. Otherwise it ignores the assignment with a warning, and the default holds. */
  readonly isFatal?: true;
}

/** Returns what is wrong with a value that is not empty. A value that may be right passes. */
export type Checker = (value: string) => ValueProblem | undefined;

export const spanOf = (value: string): Span => ({ start: 0, end: value.length });

/** A problem with the whole value. */
export function wrong(value: string, problem: string, meant?: string): ValueProblem {
  return { problem, at: spanOf(value), meant };
}

/** A problem with a word that is none of those allowed. */
export function unknownWord(word: string, at: Span, problem: string, allowed: readonly string[]): ValueProblem {
  return { problem, at, allowed, meant: nearest(word, allowed) };
}

/**
 * A problem of a part of a value, seen from the value. `offset` is where the part begins. If the part is empty, what stands before it is
 * marked.
 */
export function shifted(problem: ValueProblem | undefined, offset: number): ValueProblem | undefined {
  if (problem === undefined) return undefined;
  const { start, end } = problem.at;
  return { ...problem, at: { start: start === end ? 0 : start + offset, end: end + offset } };
}

/** What is wrong with a word, seen from the value. Where quotes or escapes stand in it, the whole word is marked. */
export function inWord(value: string, { text, span }: Word, check: Checker): ValueProblem | undefined {
  const problem = check(text);
  if (problem === undefined) return undefined;
  return value.slice(span.start, span.end) === text ? shifted(problem, span.start) : { ...problem, at: span, meant: undefined };
}

export function wordProblem({ reason, at }: WordFault): ValueProblem {
  return reason === 'unclosed-quote'
    ? { problem: 'is a quote that is not closed', at }
    : { problem: 'is a backslash with nothing behind it', at };
}

/** The first specifier that systemd does not know. A value with one is refused wherever specifiers are replaced. */
export function specifierProblem(value: string): ValueProblem | undefined {
  const unknown = specifiersIn(value).find(({ letter }) => isUnknownSpecifier(letter));
  return unknown && { problem: 'is a specifier that systemd does not know', at: unknown.span, meant: `%%${unknown.letter}` };
}

/** True where a specifier makes it unknown what the value is. */
export function hasSpecifier(value: string): boolean {
  return specifiersIn(value).length > 0;
}
