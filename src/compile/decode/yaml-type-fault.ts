import type { Code } from '../../diagnostics/catalogue.ts';
import type { DiagnosticValues } from '../../diagnostics/values.ts';
import type { Mark, Span } from '../../text/source.ts';

/** A YAML text that cannot be taken for a config. */
export interface YamlTypeFault {
  readonly code: Code;
  /** The words, without the line: ``cannot unmarshal !!str `abc` into int``. */
  readonly message: string;
  /** Of a value of a wrong kind: what its field takes, and what stands there. */
  readonly values?: DiagnosticValues | undefined;
  /** The value to blame, or the key. */
  readonly span: Span;
  readonly mark: Mark;
  /** True where nothing more was read, and what was found before does not count. */
  readonly aborts: boolean;
  /** The place that it contradicts. */
  readonly related?: { readonly message: string; readonly span: Span; readonly mark: Mark } | undefined;
}
