import type { Path } from './path.ts';

/** A text that was read: a config file, or a config embedded in another one. */
export interface Source {
  /** The name in reports: a file name as given, or `<stdin>`. */
  readonly name: string;
  /** The bytes as they were read. The reports of the drop-in commands quote lines of these bytes, in any encoding. */
  readonly bytes: Uint8Array;
  /** The decoded text. The offsets of a `Span` refer to it. */
  readonly text: string;
  /** The value that contains this source, for an embedded config (`inline:`). */
  readonly parent?: Origin | undefined;
  /** Of a composed config: the scalars in which references to variables were replaced, by where each begins. */
  readonly replaced?: ReadonlyMap<number, Replaced> | undefined;
}

/** A scalar in which references to variables were replaced. Its node says the result; the text has what was written. */
export interface Replaced {
  /** What the scalar said before. */
  readonly written: string;
  /** Stretches of the result that were taken over, in order, and where each begins in `written`. */
  readonly kept: readonly { readonly start: number; readonly end: number; readonly from: number }[];
  /** What it is now, and why, in a line. Secrets are not shown. */
  readonly note: () => string | undefined;
  /** True where a value is not known: what the result says counts for nothing. */
  readonly unknown: boolean;
  readonly secret: boolean;
  /** Where the whole scalar is one reference: the type of its variable. */
  readonly type?: string | undefined;
  /** The extent of the scalar as it is written. */
  readonly span: Span;
}

/** A part of a source's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A position as the drop-in commands print it. Both numbers start at 1. The column counts characters (code points) in YAML and
 * bytes in JSON, because upstream's two parsers differ.
 */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** A part of a source. Every place in a diagnostic is a location. */
export interface Location {
  readonly source: Source;
  readonly span: Span;
  /** The path of the value, if the location is that of a value. */
  readonly path?: Path | undefined;
}

/** The beginning of a source: the place of what is wrong with it as a whole. */
export function startOf(source: Source): Location {
  return { source, span: { start: 0, end: 0 } };
}

/** Where a value came from. */
export interface Origin extends Location {
  /** The path of the value in its source, as upstream prints it: null items of a list are not counted. */
  readonly path: Path;
}
