import type { Code } from '../../diagnostics/catalogue.ts';
import type { DiagnosticValues } from '../../diagnostics/values.ts';

/** Why a sugar cannot be expanded: a local file that cannot be read, or a node that is already there. */
export interface LocalFault {
  readonly code: Code;
  readonly message: string;
  readonly values?: DiagnosticValues | undefined;
}
