import { codeEntry } from '../../diagnostics/catalogue.ts';
import { matchesCode } from '../../diagnostics/code-pattern.ts';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';

/** The severity that settings give to a code. `off`: the code is not reported. */
export type Weight = 'error' | 'warning' | 'off';

/** Codes or globs over codes (`mode/*`) with their weights. The last match counts. */
export type Weights = readonly (readonly [pattern: string, weight: Weight])[];

/**
 * The diagnostics with the severities of the settings, without those that are off. Codes that are off by default are left out unless a
 * weight names them or `all` is true.
 */
export function weigh(diagnostics: readonly LocatedDiagnostic[], weights: Weights, all = false): readonly LocatedDiagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const weight = weights.findLast(([pattern]) => matchesCode(pattern, diagnostic.code))?.[1];
    if (weight === 'off') return [];
    if (weight === undefined && !all && codeEntry(diagnostic.code)?.offBecause !== undefined) return [];
    return weight === undefined ? [diagnostic] : [{ ...diagnostic, severity: weight }];
  });
}
