/**
 * The kinds of syntax error for which `butane check` prints help:
 *
 * - `bad-character`: a value starts with a character that it cannot start with, such as `@`.
 * - `bad-anchor`: `*` or `&` has no name, or `*` names an anchor that does not exist.
 * - `misplaced-value`: `key: value` is in a place where a mapping is not allowed.
 * - `no-key`: a key is expected, and there is something else.
 * - `no-dash`: an item of a list is expected, and there is something else.
 * - `no-colon`: a key has no colon.
 * - `unclosed-quote`: a quoted text has no closing quote before the end of the file.
 * - `open-quote`, `open-bracket`: a quote or a bracket that is not closed begins here. Only known if reading goes on after the error.
 */
export type SyntaxSlip =
  | 'bad-character'
  | 'bad-anchor'
  | 'misplaced-value'
  | 'no-key'
  | 'no-dash'
  | 'no-colon'
  | 'unclosed-quote'
  | 'open-quote'
  | 'open-bracket';
