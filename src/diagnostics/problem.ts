import type { Range } from '../text/line-index.ts';
import type { Span } from '../text/source.ts';
import type { Code } from './catalogue.ts';
import type { Severity } from './severity.ts';

/** A text to put in place of a stretch of the source. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change of the source that ends a problem. */
export interface Fix {
  /** What it does: `write 0644 instead of 644`. */
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a problem: "first defined here". */
export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
}

/**
 * What `butane check` says of one place of a file: a diagnostic with a real extent. Where a `Diagnostic` has the place that
 * upstream prints, this has the one that editors and CI systems underline.
 */
export interface Problem {
  /** Stable and catalogued: `resource/too-many-sources`. */
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it, one line. */
  readonly help?: string | undefined;
  /** The path of the value in its config: `$.storage.files.0.path`. Absent for what is about the text. */
  readonly path?: string | undefined;
  /**
   * What it is about, by names that stay when lines and items move: `storage.files[/etc/motd].mode`. It tells no value but
   * these. Fingerprints are made of it.
   */
  readonly subject?: string | undefined;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly fix?: Fix | undefined;
}

/** A file that was looked at. */
export interface CheckedFile {
  /** As it was named, or as it was found: relative to the working directory, with `/`. `<stdin>` for what was piped in. */
  readonly path: string;
  /** Its text, decoded; empty where it could not be read. */
  readonly text: string;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** Stretches of the text that hold secrets, in order: no report shows them. */
  readonly secrets?: readonly Span[] | undefined;
}
