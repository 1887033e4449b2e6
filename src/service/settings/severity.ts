import { matchesCode } from '../../diagnostics/code-pattern.ts';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';

/** What a code counts as; `off` is not reported. */
export type Weight = 'error' | 'warning' | 'off';

/** Codes, or globs over codes (`mode/*`), and what they count as. The last that matches wins. */
export type Weights = readonly (readonly [pattern: string, weight: Weight])[];

/** The diagnostics as they count. */
export function weigh(diagnostics: readonly LocatedDiagnostic[], weights: Weights): readonly LocatedDiagnostic[] {
  if (weights.length === 0) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const weight = weights.findLast(([pattern]) => matchesCode(pattern, diagnostic.code))?.[1];
    if (weight === 'off') return [];
    return weight === undefined ? [diagnostic] : [{ ...diagnostic, severity: weight }];
  });
}
