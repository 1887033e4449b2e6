import type { Span } from '../../../text/source.ts';

/** What an editor shows about a place. */
export interface Hover {
  /** Markdown. */
  readonly text: string;
  /** The key, the value or the name that it is about. */
  readonly span: Span;
}
