/*
 * Texts of several lines as block literals in their simplest form: without an indentation indicator and without `+`. The lines of a
 * literal do not depend on each other: a long text can be written and read back in parts.
 */

/** What a simple literal does not have: what cannot be in a literal, or is written in base64. */
const NOT_SIMPLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;

const LF = 0x0a;
const SPACE = 0x20;

/** The line before those of a text: with its last line break, or without it. */
export function literalHeader(text: string): string {
  return text.endsWith('\n') ? '|\n' : '|-\n';
}

/**
 * The lines of a text in a literal, without the last line break; undefined for a text that is no simple one. It has blanks at its
 * beginning, or empty lines at one of its ends.
 *
 * @param indent how many spaces each line gets, but for empty ones
 */
export function literalLines(text: string, indent: number): string | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  let last = body.length - 1;
  while (last > 0 && isBlank(body, last)) last--;
  if (body === '' || isBlank(body, 0) || body[0] === '\n' || body[last] === '\n' || NOT_SIMPLE.test(body)) return undefined;
  const spaces = ' '.repeat(indent);
  // a pattern of one character is replaced many times faster than one of several
  const lines = body.replace(/\n/g, `\n${spaces}`);
  return spaces + (body.includes('\n\n') ? lines.replace(new RegExp(`\n${spaces}(?=\n)`, 'g'), '\n') : lines);
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

/** True if a reader gets a text, with its last line break or without it, from the lines of a literal that have this indentation. */
export function linesSay(lines: string, indent: number, text: string): boolean {
  let at = 0;
  let start = 0;
  for (;;) {
    const found = lines.indexOf('\n', at);
    const end = found < 0 ? lines.length : found;
    // an empty line needs no indentation
    if (end > at) {
      for (const content = at + indent; at < content; at++) if (lines.charCodeAt(at) !== SPACE) return false;
      if (lines.slice(at, end) !== text.slice(start, start + end - at)) return false;
      start += end - at;
    }
    const hasBreak = text.charCodeAt(start) === LF;
    if (found < 0) return start === text.length || (hasBreak && start + 1 === text.length);
    if (!hasBreak) return false;
    start++;
    at = end + 1;
  }
}
