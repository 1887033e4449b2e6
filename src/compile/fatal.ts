import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Why there is no output: one line. */
export interface Fatal {
  readonly code: Diagnostic['code'];
  readonly message: string;
  readonly help?: string;
}

/** An error as the reason why there is no output. */
export function fatalOf({ code, message, help }: Diagnostic): Fatal {
  return help === undefined ? { code, message } : { code, message, help };
}
