import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** The diagnostic with a line of help that the lint has computed; without one where there is none. */
export function withHelp(diagnostic: Diagnostic, help: string | undefined): Diagnostic {
  return help === undefined ? diagnostic : { ...diagnostic, help };
}
