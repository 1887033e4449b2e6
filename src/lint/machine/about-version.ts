import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Machine } from './machine.ts';

/** A diagnostic about the version that a config names. */
export function aboutVersion({ spec }: Machine, diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, path: spec ? ['version'] : ['ignition', 'version'] };
}
