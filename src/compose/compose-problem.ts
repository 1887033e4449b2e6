import type { CodeOf } from '../diagnostics/catalogue.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The codes of composed configs. The one about plain configs is a lint's. */
export type ComposeCode = Exclude<Extract<CodeOf<'error'> | CodeOf<'warning'>, `compose/${string}`>, 'compose/no-header'>;

/**
 * The diagnostic of a code of composed configs.
 *
 * @param problem the message: it names the files and variables that it is about
 * @param help what to do about it, in one line
 */
export function composeProblem(code: ComposeCode, problem: string, help?: string): Diagnostic {
  const found = diagnose(code, { problem });
  return help === undefined ? found : { ...found, help };
}
