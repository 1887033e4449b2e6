import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/source.ts';

/**
 * What to do about a text that is no YAML: the slips that are most common.
 *
 * @param isKey true for the name of a field: `https:` is none
 */
export function helpForSyntaxFault(message: string, { start }: Span, text: string, isKey: (word: string) => boolean): string | undefined {
  const lines = new LineIndex(text);
  const { line } = lines.position(start);
  const near = [line - 1, line].filter((number) => number > 0).map((number) => ({ number, text: lines.line(number) }));
  const tabbed = near.find((known) => /^ *\t/.test(known.text));
  if (tabbed) return `line ${tabbed.number} is indented with a tab: YAML takes only spaces`;
  for (const known of near) {
    const [, key] = /^[ -]*(?<=^|[ ])([a-z][a-z0-9_]*):[^\s:]/.exec(known.text) ?? [];
    if (key !== undefined && isKey(key) && /mapping values|expected key|could not find expected/.test(message))
      return `put a space behind "${key}:" in line ${known.number}`;
  }
  const unquoted = near.find((known) => /^ *(?:- +)*(?:contents|inline): *\[[A-Z]\w*\]\s*$/.test(known.text));
  if (unquoted)
    return `put "|" in place of what follows the key in line ${unquoted.number}, and the text into the lines below, indented further`;
  const character = text[start] ?? '';
  if (/cannot start any token/.test(message) && character.trim() !== '') return `put quotes around a text that begins with ${character}`;
  if (/alphabetic or numeric|unknown anchor/.test(message))
    return 'put quotes around a text that begins with * or &: they stand for an alias and an anchor';
  if (/mapping values are not allowed/.test(message)) {
    const [, second] = /: +[^"'|>[{\s].* ([a-z][a-z0-9_]*): /.exec(lines.line(line)) ?? [];
    if (second !== undefined && isKey(second)) return `begin a new line before "${second}:"`;
    const value = /: +[^"'|>[{\s].*: /.test(lines.line(line));
    return value ? 'put quotes around a text with a colon and a space in it' : 'look at the indentation of this line and the one before';
  }
  if (/expected '-' indicator/.test(message))
    return 'this line is indented neither like the "- " of its list nor like the keys behind them';
  if (/did not find expected key/.test(message)) return 'all keys of a mapping begin in the same column';
  return /unexpected end of stream|could not find expected ':'/.test(message)
    ? 'look for a quote or a bracket that is not closed, or a key without a colon'
    : undefined;
}
