import type { SyntaxSlip } from '../text/syntax-slip.ts';

/** The type of a field. */
export interface ExpectedKind {
  /** True for a list of what `name` says. */
  readonly isList: boolean;
  /** `string`, `int`, `bool`, `map of string`, or the name of a type such as `Resource`. */
  readonly name: string;
}

/**
 * The values of a diagnostic that fixes and suggestions read; they never read the message. A diagnostic also has the other values
 * that its texts were made from.
 */
export interface DiagnosticValues {
  /** The type that a value of another type should have. */
  readonly expected?: ExpectedKind | undefined;
  /** The tag of the value: `!!map`, `!!str`. */
  readonly actual?: string | undefined;
  /** The allowed values, if there are few. */
  readonly allowed?: readonly string[] | undefined;
  /** The text that replaces the word at the location, if it is certain. A fix writes it. */
  readonly meant?: string | undefined;
  /** Of a node of the machine: the field that it lacks, and its value as it is written. */
  readonly missingField?: { readonly name: string; readonly value: string } | undefined;
  /** Directories of a home that the config lacks, the outer ones first, and the user who has to own them. */
  readonly missingDirectories?: { readonly paths: readonly string[]; readonly owner: string } | undefined;
  /** A line to write below the line of the location, as deep as it: a fix writes it. */
  readonly lineBelow?: string | undefined;
  /** The local file or directory that does not exist, as the host was asked for it. */
  readonly missingPath?: string | undefined;
  /** For an unknown key: the field with the most similar name. Another place for the key may be a better explanation. */
  readonly nearestKey?: string | undefined;
  /** For a text that is not YAML: the mistake at which the reader stopped, if there is help for it. */
  readonly slip?: SyntaxSlip | undefined;
}
