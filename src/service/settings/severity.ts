import { matchesCode } from '../../diagnostics/code-pattern.ts';
import type { Problem } from '../../diagnostics/problem.ts';

/** What a code counts as; `off` is not reported. */
export type Weight = 'error' | 'warning' | 'off';

/** Codes, or globs over codes (`mode/*`), and what they count as. The last that matches wins. */
export type Weights = readonly (readonly [pattern: string, weight: Weight])[];

/** The problems as they count. */
export function weigh(problems: readonly Problem[], weights: Weights): readonly Problem[] {
  if (weights.length === 0) return problems;
  return problems.flatMap((problem) => {
    const weight = weights.findLast(([pattern]) => matchesCode(pattern, problem.code))?.[1];
    if (weight === 'off') return [];
    return weight === undefined ? [problem] : [{ ...problem, severity: weight }];
  });
}
