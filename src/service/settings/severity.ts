import { type Code, codeEntry } from '../../diagnostics/catalogue.ts';
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
    const weight = weightOf(diagnostic.code, weights, all);
    if (weight === 'off') return [];
    return weight === undefined ? [diagnostic] : [{ ...diagnostic, severity: weight }];
  });
}

/** False for a code that is off: a check of it need not run. */
export function isReported(code: Code, weights: Weights, all = false): boolean {
  return weightOf(code, weights, all) !== 'off';
}

/** Undefined for a code that keeps its severity. */
function weightOf(code: Code, weights: Weights, all: boolean): Weight | undefined {
  const weight = weights.findLast(([pattern]) => matchesCode(pattern, code))?.[1];
  return weight === undefined && !all && codeEntry(code)?.offBecause !== undefined ? 'off' : weight;
}
