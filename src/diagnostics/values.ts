import type { SyntaxSlip } from '../text/syntax-slip.ts';

/** What a field takes. */
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
  /** What the field takes, of a value of another kind. */
  readonly expected?: ExpectedKind | undefined;
  /** The tag of the value that stands there: `!!map`, `!!str`. */
  readonly actual?: string | undefined;
  /** The values that there are, where there are few: what was meant is one of them. */
  readonly allowed?: readonly string[] | undefined;
  /** What has to stand in place of the word at the location, where only one thing can be meant: a fix writes it. */
  readonly meant?: string | undefined;
  /** The local file or directory that does not exist, as the host was asked for it. */
  readonly missingPath?: string | undefined;
  /** Of an unknown key: the known one that it resembles most, where another place for the key may explain it better. */
  readonly nearestKey?: string | undefined;
  /** Of a text that is no YAML: what its reader gave up at, where help is given for it. */
  readonly slip?: SyntaxSlip | undefined;
}
