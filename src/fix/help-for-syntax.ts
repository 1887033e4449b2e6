import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/source.ts';
import type { SyntaxSlip } from '../text/syntax-slip.ts';

/**
 * What to do about a text that is no YAML: the slips that are most common.
 *
 * @param isKey true for the name of a field: `https:` is none
 */
export function helpForSyntaxFault(
  slip: SyntaxSlip | undefined,
  { start }: Span,
  text: string,
  isKey: (word: string) => boolean,
): string | undefined {
  const lines = new LineIndex(text);
  const { line } = lines.position(start);
  const near = [line - 1, line].filter((number) => number > 0).map((number) => ({ number, text: lines.line(number) }));
  const tabbed = near.find((known) => /^ *\t/.test(known.text));
  if (tabbed) return `line ${tabbed.number} is indented with a tab: YAML takes only spaces`;
  for (const known of near) {
    const [, key] = /^[ -]*(?<=^|[ ])([a-z][a-z0-9_]*):[^\s:]/.exec(known.text) ?? [];
    if (key !== undefined && isKey(key) && (slip === 'misplaced-value' || slip === 'no-key' || slip === 'no-colon'))
      return `put a space behind "${key}:" in line ${known.number}`;
  }
  const unquoted = near.find((known) => /^ *(?:- +)*(?:contents|inline): *\[[A-Z]\w*\]\s*$/.test(known.text));
  if (unquoted)
    return `put "|" in place of what follows the key in line ${unquoted.number}, and the text into the lines below, indented further`;
  const character = text[start] ?? '';
  if (slip === 'bad-character' && character.trim() !== '') return `put quotes around a text that begins with ${character}`;
  if (slip === 'bad-anchor') return 'put quotes around a text that begins with * or &: they stand for an alias and an anchor';
  if (slip === 'misplaced-value') {
    const [, second] = /: +[^"'|>[{\s].* ([a-z][a-z0-9_]*): /.exec(lines.line(line)) ?? [];
    if (second !== undefined && isKey(second)) return `begin a new line before "${second}:"`;
    const value = /: +[^"'|>[{\s].*: /.test(lines.line(line));
    return value ? 'put quotes around a text with a colon and a space in it' : 'look at the indentation of this line and the one before';
  }
  if (slip === 'no-dash') return 'this line is indented neither like the "- " of its list nor like the keys behind them';
  if (slip === 'no-key') return 'all keys of a mapping begin in the same column';
  return slip === 'unclosed-quote' || slip === 'no-colon'
    ? 'look for a quote or a bracket that is not closed, or a key without a colon'
    : undefined;
}
