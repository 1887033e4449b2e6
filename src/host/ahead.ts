/** Contents as a data URL. `compression` is absent where the config itself says how the contents are compressed. */
export interface Encoded {
  readonly source: string;
  readonly compression?: 'gzip' | '';
}

/** A file whose contents are going to be asked for. */
export interface Expected {
  readonly path: string;
  /** In bytes; 0 where the host does not tell. */
  readonly size: number;
}

/**
 * Local files that are read and encoded before they are asked for, by other threads. It may give nothing at all, and what it
 * gives is what reading the file at that moment would have given: it is about time alone.
 */
export interface Ahead {
  /** Tells what is going to be asked for, in that order. */
  expect(files: readonly Expected[]): void;
  /** The contents of a file, once, where they are there. */
  take(path: string): Encoded | undefined;
}
