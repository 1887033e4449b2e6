import { lineStart } from '../text/line-start.ts';

/** A block scalar begins at the end of the line: `inline: |`, `- >-`. */
const BLOCK_SCALAR = /(?:^|[:-][ \t]+|[!&]\S*[ \t]+)[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?\r?$/;
/** Nothing, or a comment. */
const BLANK = /^\s*(?:#|$)/;
/** The next line goes on in brackets. */
const GOES_ON = /[[{,]\s*$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/**
 * The lines before an offset that decide what the last of them is a part of: of a YAML text in block style, the last line, and above it
 * each line that begins a mapping or an item around it. What stands beside them is left out, so that reading the result takes
 * no time however long the text is. Where brackets or quotes go over several lines, it is the whole text before the offset.
 */
export function spineOf(text: string, offset: number): string {
  const lastStart = lineStart(text, offset);
  const last = text.slice(lastStart, offset);
  const isBlank = last.trim() === '';
  /** From the top. */
  let lines = [last];
  let column = isBlank ? Number.POSITIVE_INFINITY : indentationOf(last);
  let isItem = last.charAt(column) === '-';
  let before: string | undefined;
  let isInBlockScalar = false;
  for (let end = lastStart - 1; end >= 0 && (column > 0 || isItem); ) {
    const start = lineStart(text, end);
    const indentation = indentationAt(text, start, end);
    // the items of a list can stand in the column of its key
    const isAround = indentation < column || (isItem && indentation === column && text.charAt(start + indentation) !== '-');
    const line = isAround || before === undefined ? text.slice(start, end) : '';
    end = start - 1;
    if (BLANK.test(line)) continue;
    before ??= line;
    if (!isAround) continue;
    const isBlockScalar = BLOCK_SCALAR.test(line);
    isInBlockScalar ||= isBlockScalar;
    // what looks like structure below is the text of the scalar
    lines = isBlockScalar ? [line, ...lines.slice(isBlank ? -2 : -1)] : [line, ...lines];
    column = indentation;
    isItem = line.charAt(column) === '-';
  }
  const isInBrackets = !isInBlockScalar && ((before !== undefined && GOES_ON.test(bare(before))) || lines.slice(0, -1).some(isOpen));
  return isInBrackets ? text.slice(0, offset) : lines.join('\n');
}

function indentationOf(line: string): number {
  return /^\s*/.exec(line)![0].length;
}

function indentationAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - start;
}

/** True for a line with a bracket or a quote that is not closed. */
function isOpen(line: string): boolean {
  const rest = bare(line);
  return /(?:^|[\s[{,])["']/.test(rest) || rest.split(/[[{]/).length > rest.split(/[\]}]/).length;
}

/** A line without the quoted texts that end on it, and without its comment. */
function bare(line: string): string {
  return line.replace(QUOTED, '').replace(/(?:^|\s)#.*$/, '');
}
