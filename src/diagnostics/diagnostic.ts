import type { Path } from '../text/path.ts';
import type { Mark, Origin } from '../text/source.ts';
import type { Code } from './catalogue.ts';
import type { Severity } from './severity.ts';
import type { DiagnosticValues } from './values.ts';

/** What `butane check` says in place of what upstream says: `omit` for a false alarm, else the parts that it says otherwise. */
export type InCheck = 'omit' | { readonly [part in 'message' | 'path' | 'origin' | 'help']?: Diagnostic[part] | undefined };

/** One thing that a report says. */
export interface Diagnostic {
  /** Stable and catalogued: `resource/too-many-sources`. */
  readonly code: Code;
  readonly severity: Severity;
  /** The words, upstream's where upstream says it too. */
  readonly message: string;
  /** The path as upstream prints it. An empty path is not printed. */
  readonly path: Path;
  /** The place as upstream prints it; absent where upstream has none. Set once, when the source tree is at hand. */
  readonly mark?: Mark | undefined;
  /** True where the finding is about the key at `path`, not about its value. */
  readonly ofKey?: boolean | undefined;
  /** The value to blame, with its real extent. */
  readonly origin?: Origin | undefined;
  /** Other places that belong to it: "first defined here". */
  readonly related?: readonly { readonly message: string; readonly origin: Origin }[] | undefined;
  /** What has to stand in place of the word at `origin`, where only one thing can be meant: a fix writes it. */
  readonly instead?: string | undefined;
  /** The values that there are, where there are few. */
  readonly choices?: readonly string[] | undefined;
  /** What it is about, as data, where a fix or a suggestion needs it. */
  readonly values?: DiagnosticValues | undefined;
  /** Where upstream is wrong or misleads: what `butane check` makes of it. */
  readonly inCheck?: InCheck | undefined;
  /** What to do about it, one line. Only the pretty report shows it. */
  readonly help?: string | undefined;
}

export type Report = readonly Diagnostic[];

export function isFatal(report: Report): boolean {
  return report.some((d) => d.severity === 'error');
}
