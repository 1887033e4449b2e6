import type { Path } from './path.ts';

/** A text that was read: a config file, or a config embedded in another one. */
export interface Source {
  /** The name in reports: a file name as given, or `<stdin>`. */
  readonly name: string;
  /** The bytes as they were read: the drop-in's reports quote lines of these, whatever their encoding. */
  readonly bytes: Uint8Array;
  /** The decoded text. Offsets of a `Span` count in it. */
  readonly text: string;
  /** For an embedded config (`inline:`), the value that holds it. */
  readonly parent?: Origin | undefined;
}

/** A stretch of a source's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A place as the drop-in commands print it, both from 1. For YAML the column counts characters (code points),
 * for JSON it counts bytes: upstream's two parsers differ.
 */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source. Every place that a diagnostic names is one. */
export interface Location {
  readonly source: Source;
  readonly span: Span;
  /** The path of the value there, where the location is that of a value. */
  readonly path?: Path | undefined;
}

/** Where a value came from. */
export interface Origin extends Location {
  /** The path of the value in its source, as upstream prints it (null items of a list do not count). */
  readonly path: Path;
}
