import type { Span } from '../../text/source.ts';
import type { Dialect } from './dialect.ts';

/**
 * What a unit file, a quadlet or a keyfile says, as it is written. The nodes stand in the order of the text, and their spans
 * cover all of it: each begins where the one before it ends. Nothing is resolved: names may be unknown, keys may be repeated.
 */
export interface UnitTree {
  readonly text: string;
  readonly dialect: Dialect;
  readonly nodes: readonly UnitNode[];
  /** One for each header, also where the same name comes again, and for a header that is malformed. */
  readonly sections: readonly UnitSection[];
}

export type UnitNode = UnitHeader | UnitEntry | UnitComment | UnitBlank | UnitFault;

interface Lines {
  /** The lines of the node, with their line ends. */
  readonly span: Span;
}

/** `[Service]` */
export interface UnitHeader extends Lines {
  readonly kind: 'header';
  readonly name: string;
  readonly nameSpan: Span;
}

/** `Key=value`, with the lines that continue the value and the comments between them. */
export interface UnitEntry extends Lines {
  readonly kind: 'entry';
  readonly key: string;
  readonly keySpan: Span;
  /** The value as the dialect hands it to the key: lines joined, blanks around it removed, quotes and escapes as written. */
  readonly value: string;
  /** From the first to the last character of the value. An empty value has an empty span behind the `=`. */
  readonly valueSpan: Span;
  /** The stretches of the text that the value was joined from: one for each line that has a part of it. */
  readonly pieces: readonly Piece[];
}

/** A stretch of a text that stands in a value character by character, from the offset `at` of the value on. */
export interface Piece {
  readonly at: number;
  readonly span: Span;
}

export interface UnitComment extends Lines {
  readonly kind: 'comment';
}

export interface UnitBlank extends Lines {
  readonly kind: 'blank';
}

/**
 * A line that the dialect does not take. systemd ignores the line, except for `bad-header`, which makes the whole file
 * unreadable. Podman and GLib refuse the whole file, except for `unfinished`.
 */
export interface UnitFault extends Lines {
  readonly kind: 'fault';
  readonly reason: FaultReason;
  /** The line without its indentation and its end. */
  readonly at: Span;
}

export type FaultReason =
  /** A line that begins with `[` and is no header: `[Service`, `[Service] # comment`. */
  | 'bad-header'
  /** A line before the first header. */
  | 'no-section'
  /** A line without `=`. */
  | 'no-equals'
  /** A line that begins with `=`. */
  | 'no-key'
  /** In a quadlet, a line that goes on, and only comments and empty lines follow it. Podman drops it without a word. */
  | 'unfinished';

export interface UnitSection {
  /** Of a malformed header: what was meant, so that the entries below it have a section. */
  readonly name: string;
  readonly header: UnitHeader | UnitFault;
  readonly entries: readonly UnitEntry[];
}
