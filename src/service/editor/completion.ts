import type { Span } from '../../text/source.ts';

/** Something that an editor offers to write at a place of a config. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'file' | 'directory' | 'variable';
  /** What it replaces: the word at the cursor, on one line. */
  readonly span: Span;
  /** What it writes. */
  readonly text: string;
  /**
   * What it writes in an editor that has snippets: with tab stops (`$1`), and with the children that must be set. New lines are
   * indented relative to the line of the cursor. Undefined if it is the same text.
   */
  readonly snippet?: string | undefined;
  /** The kind of value, in a few words. */
  readonly detail?: string | undefined;
  /** What it means, in Markdown. */
  readonly documentation?: string | undefined;
}
