import type { Path } from './path.ts';

/** A text that was read: a config file, or a config embedded in another one. */
export interface Source {
  /** What people call it in a report: a file name as given, `<stdin>`. */
  readonly name: string;
  /** The bytes as they came: reports quote lines of these, whatever their encoding. */
  readonly bytes: Uint8Array;
  /** The decoded text that offsets of a `Span` count in. */
  readonly text: string;
  /** For an embedded config (`inline:`), the value it stands in. */
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

/** A place: a stretch of a source. */
export interface Location {
  readonly source: Source;
  readonly span: Span;
}

/** Where a value came from. */
export interface Origin extends Location {
  /** The path of the value in its source, as upstream prints it (null items of a list do not count). */
  readonly path: Path;
}
