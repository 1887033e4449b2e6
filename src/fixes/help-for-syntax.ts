import { LineIndex } from '../tree/line-index.ts';
import type { Span } from '../tree/source.ts';

/** What to do about a text that is no YAML: the slips that are most common. */
export function helpForSyntaxFault(message: string, { start }: Span, text: string): string | undefined {
  const lines = new LineIndex(text);
  const { line } = lines.position(start);
  const near = [line - 1, line].filter((number) => number > 0).map((number) => ({ number, text: lines.line(number) }));
  const tabbed = near.find((known) => /^ *\t/.test(known.text));
  if (tabbed) return `line ${tabbed.number} is indented with a tab: YAML takes only spaces`;
  for (const known of near) {
    const [, key] = /^[ -]*(?<=^|[ ])([a-z][a-z0-9_]*):[^\s:]/.exec(known.text) ?? [];
    if (key !== undefined && /mapping values|expected key|could not find expected/.test(message))
      return `put a space behind "${key}:" in line ${known.number}`;
  }
  const character = text[start] ?? '';
  if (/cannot start any token/.test(message) && character.trim() !== '') return `put quotes around a text that begins with ${character}`;
  if (/alphabetic or numeric|unknown anchor/.test(message))
    return 'put quotes around a text that begins with * or &: they stand for an alias and an anchor';
  if (/mapping values are not allowed/.test(message)) {
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
