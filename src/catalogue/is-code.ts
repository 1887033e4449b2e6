import { codes } from './catalogue.ts';

/** A test for codes and for globs that stand for at least one. */
export function codeTest(matches: (pattern: string, code: string) => boolean): (pattern: string) => boolean {
  return (pattern) => codes().some((code) => matches(pattern, code));
}
