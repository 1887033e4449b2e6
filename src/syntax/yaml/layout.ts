import { pushAll } from '../../text/push-all.ts';
import type { Span } from '../../text/source.ts';
import { isInBrackets, type ListNode, type MapNode, type ScalarNode, type SourceNode } from '../source-tree.ts';
import { lineStartWithin, nextLine, skipBlanks, type TriviaLine, triviaBefore, triviaLineAt, triviaLinesFrom } from './trivia-lines.ts';
import { HASH, isBreak } from './yaml-characters.ts';

/**
 * The extent of an entry or an item: its whole lines, with the comments directly above it and those below it that are indented
 * further. The first one of a block behind a dash begins behind the dash. In brackets it ends behind its comma.
 */
export interface Extent {
  readonly span: Span;
  /** Where it begins itself, behind its comments and its indentation: its dash, its `?`, its key. */
  readonly start: number;
}

/** Blank lines, or comments, that belong to no entry. */
export interface Gap {
  readonly kind: 'blank' | 'comment';
  readonly span: Span;
}

/** How the text of a mapping or a list is divided: extents and gaps together are its whole region, in brackets all between them. */
export interface Layout {
  readonly region: Span;
  /** In blocks: the column in which its entries begin, from 0. */
  readonly column: number;
  /** One for each entry or item. */
  readonly extents: readonly Extent[];
  readonly gaps: readonly Gap[];
}

type Collection = MapNode | ListNode;

/** A collection, and the part of the text that is its own. */
interface Step extends Pick<Layout, 'region' | 'column'> {
  readonly node: Collection;
}

/**
 * The layout of each mapping and list of a document. Blank lines and comments have no nodes: what stands between the nodes is
 * looked at when something asks for a layout, and each part of the text once.
 */
export class Layouts {
  readonly #layouts = new Map<SourceNode, Layout>();

  constructor(
    readonly text: string,
    root: SourceNode,
  ) {
    const kept = keptEnds(root, text);
    const pending: Step[] = [];
    if (isCollection(root)) pending.push(isInBrackets(root) ? inBrackets(root) : { node: root, ...regionOfRoot(root, text) });
    for (let step = pending.pop(); step; step = pending.pop()) {
      const { node } = step;
      const layout = isInBrackets(node) ? flowLayout(step, text) : blockLayout(step, text, kept);
      this.#layouts.set(node, layout);
      layout.extents.forEach((extent, i) => {
        for (const child of childrenAt(node, i)) {
          if (!isCollection(child)) continue;
          const isKey = node.kind === 'map' && child === node.entries[i]!.key;
          pending.push(isInBrackets(child) ? inBrackets(child) : stepTo(child, { node, layout, extent, index: i, isKey }, text));
        }
      });
    }
  }

  /** The layout of a mapping or a list of the document. An alias has none: the text of its target is elsewhere. */
  of(node: Collection): Layout {
    const layout = this.#layouts.get(node);
    if (!layout) throw new Error('layouts: the node is of another tree');
    return layout;
  }
}

function isCollection(node: SourceNode): node is Collection {
  return node.kind === 'map' || node.kind === 'list';
}

/** The key and the value of an entry, or an item. */
function childrenAt(node: Collection, index: number): readonly SourceNode[] {
  if (node.kind === 'list') return [node.items[index]!];
  const { key, value } = node.entries[index]!;
  return [key, value];
}

/** Behind the anchor and the tag. */
function contentOf(node: Collection | ScalarNode): number {
  return node.properties?.content ?? node.span.start;
}

function countOf(node: Collection): number {
  return node.kind === 'list' ? node.items.length : node.entries.length;
}

function startAt(node: Collection, index: number): number {
  return (node.kind === 'list' ? node.items[index]! : node.entries[index]!.key).span.start;
}

/** Where the value of an entry ends, or an item. */
export function lastEnd(node: Collection, index: number): number {
  if (node.kind === 'list') return node.items[index]!.span.end;
  const { key, value } = node.entries[index]!;
  return Math.max(key.span.end, value.span.end);
}

/** The region of a root reaches from behind `---` to the next marker. */
function regionOfRoot(root: Collection, text: string): Pick<Step, 'region' | 'column'> {
  const content = contentOf(root);
  const line = lineStartWithin(text, content, 0) ?? 0;
  const isFirst = skipBlanks(text, line) === content;
  MARK.lastIndex = root.span.end;
  const end = MARK.exec(text)?.index ?? text.length;
  return { region: { start: isFirst ? triviaBefore(text, line, 0) : content, end }, column: content - line };
}

/** What begins another document, or ends this one. */
const MARK = /(?<=[\n\r\x85\u2028\u2029])(?:---|\.\.\.)(?=[\s\x85]|$)/g;

function inBrackets(node: Collection): Step {
  return { node, region: { start: contentOf(node), end: node.span.end }, column: 0 };
}

/** An entry or an item of a collection, within which another one begins. */
interface Around {
  readonly node: Collection;
  readonly layout: Layout;
  readonly extent: Extent;
  readonly index: number;
  readonly isKey: boolean;
}

function stepTo(child: Collection, { node, layout, extent, index, isKey }: Around, text: string): Step {
  const content = contentOf(child);
  const behind = node.kind === 'map' && !isKey ? node.entries[index]!.key.span.end : extent.start;
  const end = isKey ? Math.max(nextLine(text, child.span.end), child.span.end) : extent.span.end;
  const line = lineStartWithin(text, content, behind);
  // on the line of the dash, or of the `:` that stands alone
  const isApart = line !== undefined && skipBlanks(text, line) === content;
  if (isApart) return { node: child, region: { start: triviaBefore(text, line, behind), end }, column: content - line };
  const column = line === undefined ? layout.column + content - extent.start : content - line;
  return { node: child, region: { start: content, end }, column };
}

function blockLayout({ node, region, column }: Step, text: string, kept: ReadonlySet<number>): Layout {
  const extents: Extent[] = [];
  const gaps: Gap[] = [];
  const content = contentOf(node);
  const count = countOf(node);
  let lines = triviaLinesFrom(text, region.start, content);
  let behind = region.start;
  for (let i = 0; i < count; i++) {
    const lineStart = lines.at(-1)?.span.end ?? behind;
    const start = i === 0 ? content : skipBlanks(text, lineStart);
    const comments = addGaps(lines, gaps);
    const limit = i + 1 < count ? startAt(node, i + 1) : region.end;
    // parts that could not be read can end in the middle of a line
    const end = Math.min(endOfLines(lastEnd(node, i), text, kept), Math.max(limit, start));
    const below = triviaLinesFrom(text, end, limit);
    const own = countDeeper(below, column);
    lines = below.slice(own);
    behind = below[own - 1]?.span.end ?? end;
    extents.push({ span: { start: comments ?? lineStart, end: behind }, start });
  }
  const comments = addGaps(lines, gaps);
  if (comments !== undefined) gaps.push({ kind: 'comment', span: { start: comments, end: lines.at(-1)!.span.end } });
  return { region, column, extents, gaps };
}

/** How many of the lines below an entry belong to it: up to the last comment that is indented further than the entry. */
function countDeeper(lines: readonly TriviaLine[], column: number): number {
  const others = lines.findIndex(({ kind, indent }) => kind === 'comment' && indent <= column);
  return lines.slice(0, others < 0 ? lines.length : others).findLastIndex(({ kind }) => kind === 'comment') + 1;
}

/** Adds lines to the gaps, but not the comments directly before what follows; returns where these begin. */
function addGaps(lines: readonly TriviaLine[], gaps: Gap[]): number | undefined {
  const count = lines.findLastIndex(({ kind }) => kind === 'blank') + 1;
  for (let i = 0; i < count; ) {
    const { kind, span } = lines[i]!;
    while (lines[i]?.kind === kind && i < count) i++;
    gaps.push({ kind, span: { start: span.start, end: lines[i - 1]!.span.end } });
  }
  return lines[count]?.span.start;
}

/** Behind the break that ends the last line of an entry. Blank lines belong to a block scalar that keeps them. */
function endOfLines(end: number, text: string, kept: ReadonlySet<number>): number {
  let next = end > 0 && isBreak(text.charCodeAt(end - 1)) ? end : nextLine(text, end);
  if (!kept.has(end)) return next;
  for (let line = triviaLineAt(text, next); line?.kind === 'blank' && next < text.length; line = triviaLineAt(text, next))
    next = line.span.end;
  return next;
}

/** Where the block scalars end that keep the blank lines below them: `|+`, `>+`. */
function keptEnds(root: SourceNode, text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  const pending = /[|>]\d?\+/.test(text) ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isCollection(node)) for (let i = countOf(node) - 1; i >= 0; i--) pushAll(pending, childrenAt(node, i));
    else if (node.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(contentOf(node), contentOf(node) + 3))) ends.add(node.span.end);
  }
  return ends;
}

function flowLayout({ node, region: { start, end } }: Step, text: string): Layout {
  // a pair in brackets of a list has none of its own
  const isBare = node.kind === 'map' && node.entries[0]?.key.span.start === start;
  const region = isBare ? { start, end } : { start: start + 1, end: end - 1 };
  const count = countOf(node);
  const extents: Extent[] = [];
  let from = region.start;
  for (let i = 0; i < count; i++) {
    const to = i + 1 < count ? behindComma(text, lastEnd(node, i), region.end) : region.end;
    extents.push({ span: { start: from, end: to }, start: startAt(node, i) });
    from = to;
  }
  return { region, column: 0, extents, gaps: [] };
}

/** Behind the next comma, and the comment behind that. */
function behindComma(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA) {
      const next = skipBlanks(text, at + 1);
      return text.charCodeAt(next) === HASH ? nextLine(text, next) : at + 1;
    }
    if (code === HASH) at = nextLine(text, at) - 1;
  }
  return limit;
}

const COMMA = 0x2c;
