import { lineIndexOf } from '../text/ranges.ts';
import type { Span } from '../text/source.ts';
import type { SyntaxSlip } from '../text/syntax-slip.ts';
import type { Fixing } from './fixing.ts';
import { continuesText, gluedKeyIn } from './glued-key.ts';

/**
 * The help for a text that is not YAML, for the most common mistakes. What could not be read has no nodes, so that its lines are
 * searched; the nodes around it only tell which lines belong to a text.
 *
 * @param isKey returns true for the name of a field. `https` is not one
 */
export function helpForSyntaxFault(
  slip: SyntaxSlip | undefined,
  { start, end }: Span,
  { source, root }: Fixing,
  isKey: (word: string) => boolean,
): string | undefined {
  const { text } = source;
  const lines = lineIndexOf(source);
  const { line } = lines.position(start);
  const near = [line - 1, line]
    .filter((number) => number > 0 && !(root && continuesText(lines, number, root)))
    .map((number) => ({ number, text: lines.line(number) }));
  if (near.some((known) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(known.text)))
    return 'this is the mark of a merge conflict: keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>';
  const tabbed = near.find((known) => /^ *\t/.test(known.text));
  if (tabbed) return `line ${tabbed.number} is indented with a tab: YAML allows only spaces`;
  for (const { number } of near) {
    const { key } = gluedKeyIn(lines, number) ?? {};
    if (key !== undefined && isKey(key) && (slip === 'misplaced-value' || slip === 'no-key' || slip === 'no-colon'))
      return `add a space after "${key}:" in line ${number}`;
  }
  const unquoted = near.find((known) => /^ *(?:- +)*(?:contents|inline): *\[[A-Z]\w*\]\s*$/.test(known.text));
  if (unquoted) return `write only "|" after the key in line ${unquoted.number}, and move the text to the lines below, indented further`;
  const character = text[start] ?? '';
  if (slip === 'bad-character' && character.trim() !== '') return `put quotes around a text that begins with ${character}`;
  if (slip === 'bad-anchor') return 'put quotes around a text that begins with * or &: they stand for an alias and an anchor';
  if (slip === 'misplaced-value') {
    const [, second] = /: +[^"'|>[{\s].* ([a-z][a-z0-9_]*): /.exec(lines.line(line)) ?? [];
    if (second !== undefined && isKey(second)) return `begin a new line before "${second}:"`;
    const value = /: +[^"'|>[{\s].*: /.test(lines.line(line));
    return value
      ? 'put quotes around a text with a colon and a space in it'
      : 'check the indentation of this line and of the line before it';
  }
  if (slip === 'no-dash') return 'indent this line like the "- " of its list, or like the keys after it';
  const [word] = slip === 'no-colon' ? (/^[\w.-]{2,}/.exec(text.slice(start, end)) ?? []) : [];
  if (word !== undefined) return `put ":" after "${word}", or remove it`;
  if (slip === 'open-quote') return 'close the quote that begins here';
  if (slip === 'open-bracket') return 'close the bracket that begins here, or put a comma between its items';
  if (slip === 'no-key') return 'begin all keys of the mapping in the same column';
  return slip === 'unclosed-quote' || slip === 'no-colon'
    ? 'look for a quote or a bracket that is not closed, or a key without a colon'
    : undefined;
}
