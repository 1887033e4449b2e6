import type { Context } from '../context.ts';
import type { Candidate } from './key-completions.ts';
import type { Word } from './word-at.ts';

/*
 * How a candidate is written at its place: behind a colon without its space, in quotes, or behind the dash of a list that has none yet.
 */

/** Values behind a colon that is still without its space. */
export function asValues(values: readonly Candidate[], { before }: Word): readonly Candidate[] {
  return before.endsWith(':') ? values.map((value) => ({ ...value, text: ` ${value.text}` })) : values;
}

/** Candidates behind a dash, which may be empty. */
export function withDash(all: readonly Candidate[], dash: string): readonly Candidate[] {
  if (dash === '') return all;
  return all.map((candidate) => ({
    ...candidate,
    text: dash + candidate.text,
    ...(candidate.snippet === undefined ? {} : { snippet: dash + candidate.snippet }),
  }));
}

/** True where an item of a list has its dash, or needs none. */
export function hasDash({ keysBefore }: Context, { before }: Word): boolean {
  return keysBefore !== undefined || /-\s+["']?$/.test(before);
}

/** A text as YAML has to write it at a place; none if the open quotes cannot hold it. */
export function quoted(candidate: Candidate, { quote }: Word): readonly Candidate[] {
  if (quote !== '') return /["'\\]/.test(candidate.text) ? [] : [candidate];
  return /^[\w./][\w./@+=~-]*$/.test(candidate.text) ? [candidate] : [{ ...candidate, text: `'${candidate.text.replaceAll("'", "''")}'` }];
}

/** True if the word at the cursor has its colon already. */
export function hasColon(text: string, { span }: Word): boolean {
  return /^[ \t]*:(?:\s|$)/.test(text.slice(span.end, span.end + 20));
}
