/** Contents as a data URL. `compression` is absent if the config itself sets the compression. */
export interface Encoded {
  readonly source: string;
  readonly compression?: 'gzip' | '';
}

/** A file whose contents will be needed. */
export interface Expected {
  readonly path: string;
  /** In bytes; 0 if the host does not know it. */
  readonly size: number;
}

/**
 * Reads and encodes local files in other threads before the compiler needs them. This only saves time: `take` may return undefined,
 * and otherwise returns what reading and encoding the file at that moment would have produced.
 */
export interface Ahead {
  /** Announces the files that will be needed, in order of use. */
  expect(files: readonly Expected[]): void;
  /** Returns the contents of a file if they are ready, and forgets them. */
  take(path: string): Encoded | undefined;
}
