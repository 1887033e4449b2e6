import type { Problem } from '../report/problem.ts';

/** What a code counts as; `off` is not reported. */
export type Weight = 'error' | 'warning' | 'off';

/** Codes, or globs over codes (`mode/*`), and what they count as. The last that matches wins. */
export type Weights = readonly (readonly [pattern: string, weight: Weight])[];

/** True where a code is meant: `*` stands for any text. */
export function matchesCode(pattern: string, code: string): boolean {
  if (!pattern.includes('*')) return pattern === code;
  const [first = '', ...rest] = pattern.split('*');
  if (!code.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const found = i === rest.length - 1 ? code.length - part.length : code.indexOf(part, at);
    if (found < at || !code.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}

/** The problems as they count. */
export function weigh(problems: readonly Problem[], weights: Weights): readonly Problem[] {
  if (weights.length === 0) return problems;
  return problems.flatMap((problem) => {
    const weight = weights.findLast(([pattern]) => matchesCode(pattern, problem.code))?.[1];
    if (weight === 'off') return [];
    return weight === undefined ? [problem] : [{ ...problem, severity: weight }];
  });
}
