import type { CodeOf } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/make.ts';

/** What a fact or a limit of a spec says where a config contradicts it. */
interface StatedFault {
  readonly code: string;
  readonly message: string;
}

/**
 * The finding of a fact of a spec. Shapes and specs do not import the catalogue, so the compiler takes their codes for any text:
 * `test/diagnostics/codes-of-specs.test.ts` holds the codes of all versions to the catalogue's errors.
 */
export function errorOfFact({ code, message }: StatedFault, help?: string): Diagnostic {
  return error(code as CodeOf<'error'>, message, help);
}
