/** What a field takes. */
export interface ExpectedKind {
  /** True for a list of what `name` says. */
  readonly isList: boolean;
  /** `string`, `int`, `bool`, `map of string`, or the name of a type such as `Resource`. */
  readonly name: string;
}

/** What a diagnostic is about, as data. Fixes and suggestions read this, never the message. */
export interface DiagnosticValues {
  /** What the field takes, of a value of another kind. */
  readonly expected?: ExpectedKind | undefined;
  /** The tag of the value that stands there: `!!map`, `!!str`. */
  readonly actual?: string | undefined;
  /** The local file or directory that does not exist, as the host was asked for it. */
  readonly missingPath?: string | undefined;
}
