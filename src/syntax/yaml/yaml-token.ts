import type { SyntaxSlip } from '../../text/syntax-slip.ts';
import type { ScalarStyle } from '../source-tree.ts';
import type { Place } from './yaml-cursor.ts';

/** What the scanner cuts a text into. `block-*` tokens stand for indentation. */
export type TokenType =
  | 'stream-end'
  | 'version'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-list'
  | 'block-map'
  | 'block-end'
  | 'flow-list'
  | 'flow-list-end'
  | 'flow-map'
  | 'flow-map-end'
  | 'flow-entry'
  | 'entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export interface Token {
  readonly type: TokenType;
  readonly start: Place;
  readonly end: Place;
  /** A scalar's value, an anchor's name, a tag's suffix, a directive's value. */
  readonly text: string;
  /** The handle of a tag or of a tag directive. */
  readonly handle: string;
  readonly style: ScalarStyle;
}

export function token(type: TokenType, start: Place, end: Place, text = '', style: ScalarStyle = 'plain', handle = ''): Token {
  return { type, start, end, text, handle, style };
}

/** Why a text is no YAML. */
export interface Problem {
  readonly problem: string;
  /** The same for programs, where it is one that help is given for. */
  readonly slip?: SyntaxSlip | undefined;
  readonly at: Place;
  /** Where the construct began that is broken; its line is the one that is named. */
  readonly context?: Place | undefined;
}

export function isProblem(result: object): result is Problem {
  return 'problem' in result;
}
