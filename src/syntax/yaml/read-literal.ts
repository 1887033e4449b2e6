import type { LineText } from './line-text.ts';
import { LF, SPACE, TAB } from './yaml-characters.ts';
import { YamlScalar } from './yaml-node.ts';

const MINUS = 0x2d;
const PLUS = 0x2b;

/**
 * A literal block scalar without an indentation indicator, whose first line has text and whose indentation has no tabs;
 * undefined for anything else. `line.after` is the offset of the line behind it.
 *
 * @param start the offset of `|`
 * @param parent the column of the block that it stands in
 */
export function readLiteral(line: LineText, start: number, parent: number): YamlScalar | undefined {
  const { text } = line;
  const chomping = text.charCodeAt(start + 1);
  const header = chomping === MINUS || chomping === PLUS ? start + 2 : start + 1;
  const begin = line.endOfLine(header) + 1;
  if (!line.isRestEmpty(header, begin - 1)) return undefined;

  const first = line.skipSpaces(begin);
  const code = text.charCodeAt(first);
  const indent = first - begin;
  // an empty line may be indented further than those with text
  if (indent <= parent || code === LF || code === TAB || Number.isNaN(code)) return undefined;

  /** Behind the last line with text, without its line feed. */
  let end = begin;
  let isEven = true;
  let at = begin;
  for (;;) {
    const content = at + indent;
    let to = at;
    while (to < content && text.charCodeAt(to) === SPACE) to++;
    const code = text.charCodeAt(to);
    if (code === LF) {
      // the spaces of an empty line are not part of the text
      if (to > at && to < content) isEven = false;
      at = to + 1;
      continue;
    }
    if (to < content) {
      if (code === TAB) return undefined;
      break;
    }
    if (to >= text.length) break;
    end = line.endOfLine(to);
    at = end + 1;
  }
  if (at > text.length) at = text.length;

  const stop = chomping === PLUS ? at : chomping === MINUS || end === text.length ? end : end + 1;
  const value = isEven
    ? withoutEvenIndentation(text.slice(begin + indent, stop), `\n${' '.repeat(indent)}`)
    : withoutIndentation(text.slice(begin, stop), indent);
  line.after = at;
  return new YamlScalar('literal', value, start, end, line.marks);
}

/** From this length on, replacing by a pattern is faster: it gives the text in one piece. */
const LONG = 4096;

/** @param indented a line feed and the indentation of the line behind it */
function withoutEvenIndentation(lines: string, indented: string): string {
  return lines.length < LONG ? lines.replaceAll(indented, '\n') : lines.replace(new RegExp(indented, 'g'), '\n');
}

/** Lines without as many spaces, or without all of them where they are fewer. */
function withoutIndentation(lines: string, indent: number): string {
  return lines
    .split('\n')
    .map((line) => line.slice(Math.min(indent, /^ */.exec(line)![0].length)))
    .join('\n');
}
