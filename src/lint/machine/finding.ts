import type { Code, EntryOf } from '../../diagnostics/catalogue.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Said } from '../../diagnostics/said.ts';

/** The codes whose checks word the message themselves. */
type SaidCode = { [C in Code]: EntryOf<C> extends { readonly message: (values: Said) => string } ? C : never }[Code];

/** The diagnostic of a code with the words of its check. */
export function finding(code: SaidCode, message: string, help?: string): Diagnostic {
  const diagnostic = (diagnose as (code: Code, values: Said) => Diagnostic)(code, { message });
  const { values: _, ...rest } = diagnostic;
  return help === undefined ? rest : { ...rest, help };
}
