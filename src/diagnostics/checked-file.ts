import type { Source, Span } from '../text/source.ts';
import type { LocatedDiagnostic } from './diagnostic.ts';

/** A file that `check` has checked. */
export interface CheckedFile {
  /**
   * Its name is as it was given or found: relative to the working directory, with `/`; `<stdin>` for what was piped in. Its text
   * is empty where it could not be read.
   */
  readonly source: Source;
  /** In the order of their places. They may lie in other sources too: each says where. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Stretches that hold secrets, in order, by their source: no report shows them. */
  readonly secrets?: Secrets | undefined;
}

/** Stretches of texts that no report shows. */
export type Secrets = ReadonlyMap<Source, readonly Span[]>;
