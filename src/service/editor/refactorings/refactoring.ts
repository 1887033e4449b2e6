import type { Span } from '../../../text/source.ts';

/** A change of a config that changes nothing for the machine. An editor offers it at a place. */
export interface Refactoring {
  /** What it does, as a sentence without a full stop. */
  readonly title: string;
  /** Of the text of the config. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  /** A file to create first. */
  readonly create?: { readonly path: string; readonly contents: string } | undefined;
}
