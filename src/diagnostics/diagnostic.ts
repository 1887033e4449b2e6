import type { Path } from '../text/path.ts';
import type { Location, Mark } from '../text/source.ts';
import type { Code } from './catalogue.ts';
import type { Severity } from './severity.ts';
import type { DiagnosticValues } from './values.ts';

/** What `butane check` prints instead of upstream's diagnostic: `omit` for a false alarm, otherwise the parts that differ. */
export type InCheck = 'omit' | { readonly [part in 'message' | 'path' | 'location' | 'help']?: Diagnostic[part] | undefined };

/** A text that replaces a span of a source. */
export interface TextEdit extends Location {
  readonly text: string;
}

/** A change of the source that solves a problem. */
export interface Fix {
  /** What it does: `write 0644 instead of 644`. */
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a diagnostic: "first defined here". */
export interface RelatedPlace {
  readonly message: string;
  readonly location: Location;
}

/**
 * A problem of a config. There is one type for all phases and for all reports; each
 * phase adds what it knows.
 */
export interface Diagnostic {
  /** Stable and listed in the catalogue: `resource/too-many-sources`. */
  readonly code: Code;
  readonly severity: Severity;
  /** The message. If upstream reports the same problem, it is upstream's message. */
  readonly message: string;
  /**
   * The path of the value in its config, as upstream prints it: `['storage', 'files', 0, 'path']`. Empty for what is about the
   * text. A rule leaves it empty, or gives a path in an embedded config. The code that runs the rule completes it.
   */
  readonly path: Path;
  /** The place as upstream prints it; absent if upstream prints none. */
  readonly mark?: Mark | undefined;
  /** True if the diagnostic is about the key at `path`, not about its value. */
  readonly ofKey?: boolean | undefined;
  /**
   * The primary place. The phases blame a value; `check` narrows that to the characters to underline. Absent for what has no
   * place in any source.
   */
  readonly location?: Location | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  /** What else there is to know, a line each: why a value is what it is, and which files include the place. */
  readonly notes?: readonly string[] | undefined;
  /** Of a composed config: the entries that include the file of the place, from the nearest one outwards. */
  readonly includedFrom?: readonly Location[] | undefined;
  /** The values that the message was made from, and those that fixes need. */
  readonly values?: DiagnosticValues | undefined;
  /** Present if upstream's diagnostic is wrong or misleading: what `butane check` prints instead. */
  readonly inCheck?: InCheck | undefined;
  /** What to do about it, in one line. */
  readonly help?: string | undefined;
  /** `check` only: the mechanical change that solves it. */
  readonly fix?: Fix | undefined;
  /**
   * `check` only: what it is about, by names that stay when lines and items move: `storage.files[/etc/motd].mode`. It holds no
   * value but these names. Fingerprints are made of it.
   */
  readonly subject?: string | undefined;
}

export type Report = readonly Diagnostic[];

/** A diagnostic of `check`, which always has a place. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly location: Location;
}

/** True for a report with an error: no output is made. */
export function isFatal(report: Report): boolean {
  return report.some((diagnostic) => diagnostic.severity === 'error');
}
