import { bisect } from '../../text/bisect.ts';
import type { Span } from '../../text/source.ts';
import { isInBrackets, type ListNode, type MapNode, type SourceNode } from '../source-tree.ts';
import { type Extent, type Gap, type Layouts, lastEnd } from './layout.ts';
import { skipBlanks } from './trivia-lines.ts';
import { isBreak } from './yaml-characters.ts';

/** A change of a YAML text: a span, and what replaces it. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

type Collection = MapNode | ListNode;

/**
 * Removes an entry or an item, with its comments and with the blank line that would be left over. Undefined for the only one:
 * remove the entry that holds the collection instead.
 */
export function removeEntry(node: Collection, index: number, layouts: Layouts): Change | undefined {
  const { extents } = layouts.of(node);
  if (extents.length === 1 || !extents[index]) return undefined;
  return { span: isInBrackets(node) ? removedInBrackets(node, index, layouts) : removedInBlock(node, index, layouts), text: '' };
}

function removedInBlock(node: Collection, index: number, layouts: Layouts): Span {
  const { extents, gaps, region } = layouts.of(node);
  const { span, start } = extents[index]!;
  const before = gapAt(gaps, span.start, 'end');
  const after = gapAt(gaps, span.end, 'start');
  const next = after?.kind === 'blank' ? after.span.end : span.end;
  // what follows takes its place behind the dash
  if (isWithinLine(layouts.text, start) && start === span.start) return { start, end: skipBlanks(layouts.text, next) };
  if (before?.kind === 'blank' || span.start === region.start) {
    if (index < extents.length - 1) return { start: span.start, end: next };
    return { start: before?.kind === 'blank' ? before.span.start : span.start, end: span.end };
  }
  return span;
}

/** True where something but a break is directly before an offset. */
function isWithinLine(text: string, start: number): boolean {
  return start > 0 && !isBreak(text.charCodeAt(start - 1));
}

/** The gap that begins or ends at an offset. */
function gapAt(gaps: readonly Gap[], offset: number, side: 'start' | 'end'): Gap | undefined {
  const gap = gaps[bisect(gaps.length, (i) => gaps[i]!.span[side] < offset)];
  return gap?.span[side] === offset ? gap : undefined;
}

function removedInBrackets(node: Collection, index: number, layouts: Layouts): Span {
  const { text } = layouts;
  const { extents } = layouts.of(node);
  const { span, start } = extents[index]!;
  const next = extents[index + 1];
  if (next) return { start, end: next.span.start + text.slice(next.span.start, next.start).search(/\S|$/) };
  const before = lastEnd(node, index - 1);
  // the comma goes as well, unless a comment is behind it
  return { start: text.slice(before, start).includes('#') ? span.start : before, end: lastEnd(node, index) };
}

/**
 * Adds an entry to a mapping, or an item to a list, in the column of the others.
 *
 * @param index how many entries will be before it. It is added directly behind the last of them
 * @param lines what to write, from column 0: `['user:', '  name: core']`. An item has no dash here. Brackets take one line only
 * @returns undefined where the lines cannot be written: in the brackets of another collection, and behind a block scalar at the
 *   end of a text without a line end
 */
export function insertEntry(node: Collection, index: number, lines: readonly string[], layouts: Layouts): Change | undefined {
  return isInBrackets(node) ? insertedInBrackets(node, index, lines, layouts) : insertedInBlock(node, index, lines, layouts);
}

function insertedInBlock(node: Collection, index: number, lines: readonly string[], layouts: Layouts): Change | undefined {
  const { text } = layouts;
  const { extents, column } = layouts.of(node);
  const dash = node.kind === 'list' ? dashOf(node, extents[0]!, text) : '';
  const indented = lines.map((line, i) => (line === '' ? '' : `${' '.repeat(column)}${i === 0 ? dash : ' '.repeat(dash.length)}${line}`));
  const previous = extents[index - 1];
  const at = previous?.span.end ?? extents[0]!.span.start;
  const end = breakAt(text, at);
  // behind a dash: what is there moves to a line of its own
  if (!previous && isWithinLine(text, at))
    return { span: { start: at, end: at }, text: `${indented.join(end).slice(column)}${end}${' '.repeat(column)}` };
  if (!isWithinLine(text, at)) return { span: { start: at, end: at }, text: `${indented.join(end)}${end}` };
  // a break at the end of the text would belong to the block scalar there
  if (endsWithBlockScalar(node)) return undefined;
  return { span: { start: at, end: at }, text: `${end}${indented.join(end)}` };
}

/** True for a text in lines of its own (`|`, `>`), which the last entry ends with. */
function endsWithBlockScalar(node: Collection): boolean {
  let last: SourceNode | undefined = node;
  while (last?.kind === 'list' || last?.kind === 'map') last = last.kind === 'list' ? last.items.at(-1) : last.entries.at(-1)?.value;
  return last?.kind === 'scalar' && (last.style === 'literal' || last.style === 'folded');
}

/** The dash of the first item, and the blanks between it and what it holds. */
function dashOf({ items }: ListNode, { start }: Extent, text: string): string {
  const written = text.slice(start, items[0]!.span.start);
  return /^- +$/.test(written) ? written : '- ';
}

function insertedInBrackets(node: Collection, index: number, lines: readonly string[], layouts: Layouts): Change | undefined {
  const { extents, region } = layouts.of(node);
  const [line, ...others] = lines;
  // a pair such as [key: value] has no brackets of its own
  if (line === undefined || others.length > 0 || region.start === node.span.start) return undefined;
  const at = index > 0 ? lastEnd(node, index - 1) : (extents[0]?.start ?? region.start);
  return { span: { start: at, end: at }, text: index > 0 ? `, ${line}` : extents.length > 0 ? `${line}, ` : line };
}

/** The line break that ends before an offset, or else the first of the text. */
function breakAt(text: string, offset: number): string {
  return /(?:\r\n|[\n\r\x85\u2028\u2029])$/.exec(text.slice(Math.max(offset - 2, 0), offset))?.[0] ?? FIRST_BREAK.exec(text)?.[0] ?? '\n';
}

const FIRST_BREAK = /\r\n|[\n\r\x85\u2028\u2029]/;
