import { bisect } from '../../text/bisect.ts';
import type { Span } from '../../text/source.ts';
import type { ScalarNode } from '../source-tree.ts';
import { isBlank, isBreak } from './yaml-characters.ts';

/** Where the characters of a scalar's value stand in the text that it was read from. */
export interface ScalarMap {
  /** The stretch of the text that a stretch of the value was read from. An empty stretch has an empty one. */
  spanOf(value: Span): Span;
}

/**
 * A part of a value and the stretch of the text that it was read from. Both have the same characters, or the stretch as a whole
 * means the part: an escape, or a line break with the indentation behind it. `length` is the part's.
 */
interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Maps offsets in the value of a YAML or JSON scalar to offsets in `text`, from which the scalar was read. Takes linear time; a
 * question takes logarithmic time. Each line of a literal block is mapped to itself, without its indentation. If the text is
 * not the one that the scalar came from, every stretch is mapped to the whole scalar.
 */
export function mapScalar(scalar: ScalarNode, text: string): ScalarMap {
  const mapping = new Mapping(text, scalar);
  if (scalar.style === 'literal' || scalar.style === 'folded') mapping.readBlock();
  else mapping.readFlow();
  const { segments } = mapping;
  if (mapping.value !== scalar.text) return { spanOf: () => scalar.span };
  return {
    spanOf({ start, end }) {
      const from = offsetIn(segments, start, 'start') ?? scalar.span.end;
      return { start: from, end: end > start ? Math.max(from, offsetIn(segments, end, 'end') ?? from) : from };
    },
  };
}

/** An offset between two segments is the start of the second one, or the end of the first one. */
function offsetIn(segments: readonly Segment[], offset: number, side: 'start' | 'end'): number | undefined {
  const before = bisect(segments.length, (index) => (side === 'start' ? segments[index]!.at <= offset : segments[index]!.at < offset));
  const segment = segments[Math.max(0, before - 1)];
  if (segment === undefined) return undefined;
  const inside = offset - segment.at;
  if (inside >= segment.length) return segment.end;
  if (inside <= 0) return segment.start;
  const isVerbatim = segment.length === segment.end - segment.start;
  return isVerbatim ? segment.start + inside : side === 'start' ? segment.start : segment.end;
}

/** A line break: what it means, where it stands and where the next line begins. */
interface Break {
  readonly meaning: string;
  readonly start: number;
  readonly next: number;
}

/** Reads a scalar once more and notes what comes from where. The text is known to be well-formed. */
class Mapping {
  readonly segments: Segment[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  constructor(
    private readonly text: string,
    private readonly scalar: ScalarNode,
  ) {}

  get value(): string {
    return this.parts.join('');
  }

  private add(part: string, start: number, end: number): void {
    if (part === '') return;
    this.segments.push({ at: this.length, length: part.length, start, end });
    this.parts.push(part);
    this.length += part.length;
  }

  private addVerbatim(start: number, end: number): void {
    this.add(this.text.slice(start, end), start, end);
  }

  /** The line break at an offset. */
  private breakAt(at: number): Break {
    const char = this.text[at]!;
    const next = char === '\r' && this.text[at + 1] === '\n' ? at + 2 : at + 1;
    return { meaning: char === '\u2028' || char === '\u2029' ? char : '\n', start: at, next };
  }

  private isBreakAt(at: number): boolean {
    return isBreak(this.text.charCodeAt(at));
  }

  /** The end of the line that an offset is in. */
  private lineEnd(from: number): number {
    let at = from;
    while (at < this.text.length && !this.isBreakAt(at)) at++;
    return at;
  }

  /** Where the spaces end that begin at an offset, `most` of them at most. */
  private spacesEnd(from: number, most = Number.POSITIVE_INFINITY): number {
    let at = from;
    while (at - from < most && this.text[at] === ' ') at++;
    return at;
  }

  readBlock(): void {
    const { text, scalar } = this;
    const isFolded = scalar.style === 'folded';
    let at = this.lineEnd(scalar.span.start);
    if (at < text.length) at = this.breakAt(at).next;
    // the indentation is what the first line has beyond its value
    const leading = /^[\n\u2028\u2029]*/.exec(scalar.text)![0].length;
    const indent = this.indentOf(at, leading);
    /** The breaks since the last line with a value. An empty line has its break together with the spaces before it. */
    let pending: Break[] = [];
    let startedBlank = true;
    // folding takes one break away
    while (at < text.length && this.length + pending.length <= scalar.text.length) {
      const content = this.spacesEnd(at, indent);
      if (this.isBreakAt(content)) {
        pending.push({ ...this.breakAt(content), start: at });
        at = pending.at(-1)!.next;
        continue;
      }
      if (content - at < indent || content >= text.length) break;
      const startsBlank = isBlank(text.charCodeAt(content));
      const folds = isFolded && !startedBlank && !startsBlank && pending[0]?.meaning === '\n';
      if (folds && pending.length === 1) this.add(' ', pending[0]!.start, pending[0]!.next);
      else for (const { meaning, start, next } of folds ? pending.slice(1) : pending) this.add(meaning, start, next);
      const end = this.lineEnd(content);
      this.addVerbatim(content, end);
      startedBlank = startsBlank;
      if (end >= text.length) return;
      pending = [this.breakAt(end)];
      at = pending[0]!.next;
    }
    // how many of the last breaks count is up to the header (`|-`, `|+`)
    for (const { meaning, start, next } of pending) if (this.length < scalar.text.length) this.add(meaning, start, next);
  }

  /** How deep the first line with a value is indented: the line behind `leading` empty ones. Without one, all lines are empty. */
  private indentOf(from: number, leading: number): number {
    if (leading === this.scalar.text.length) return Number.POSITIVE_INFINITY;
    let at = from;
    for (let line = 0; line < leading; line++) {
      const end = this.lineEnd(at);
      if (end >= this.text.length) return 0;
      at = this.breakAt(end).next;
    }
    const ownSpaces = /^ */.exec(this.scalar.text.slice(leading))![0].length;
    return Math.max(0, this.spacesEnd(at) - at - ownSpaces);
  }

  /** Plain and quoted scalars. */
  readFlow(): void {
    const { text, scalar } = this;
    const isQuoted = scalar.style !== 'plain';
    const stop = isQuoted ? scalar.span.end - 1 : scalar.span.end;
    // an anchor and a tag stand in front
    const start = scalar.properties?.content ?? scalar.span.start;
    let at = isQuoted ? start + 1 : start;
    let run = at;
    while (at < stop) {
      const char = text[at]!;
      if (char === '\\' && scalar.style === 'double') {
        this.addVerbatim(run, at);
        at = this.readEscape(at);
        run = at;
      } else if (char === "'" && scalar.style === 'single') {
        this.addVerbatim(run, at);
        this.add("'", at, at + 2);
        at += 2;
        run = at;
      } else if (isBlank(char.charCodeAt(0)) || isBreak(char.charCodeAt(0))) {
        const end = this.whitespaceEnd(at, stop);
        const breaks = this.breaksIn(at, end);
        if (breaks.length > 0) {
          this.addVerbatim(run, at);
          this.addFolded(breaks, at, end);
          run = end;
        }
        at = end;
      } else {
        at++;
      }
    }
    this.addVerbatim(run, stop);
  }

  private whitespaceEnd(from: number, stop: number): number {
    let at = from;
    while (at < stop && (isBlank(this.text.charCodeAt(at)) || this.isBreakAt(at))) at++;
    return at;
  }

  private breaksIn(start: number, end: number): Break[] {
    const breaks: Break[] = [];
    for (let at = start; at < end; ) {
      if (!this.isBreakAt(at)) at++;
      else {
        const lineBreak = this.breakAt(at);
        breaks.push(lineBreak);
        at = lineBreak.next;
      }
    }
    return breaks;
  }

  /** One line break is a space, more lose their first; separators other than LF stay. The last has the indentation behind it. */
  private addFolded(breaks: readonly Break[], start: number, end: number): void {
    const dropsFirst = breaks[0]!.meaning === '\n';
    if (dropsFirst && breaks.length === 1) return this.add(' ', start, end);
    const kept = dropsFirst ? breaks.slice(1) : breaks;
    for (const [index, { meaning }] of kept.entries()) {
      this.add(meaning, index === 0 ? start : kept[index - 1]!.next, index === kept.length - 1 ? end : kept[index]!.next);
    }
  }

  /** Reads an escape of a double-quoted scalar; where it ends. */
  private readEscape(at: number): number {
    const name = this.text[at + 1] ?? '';
    if (this.isBreakAt(at + 1)) return this.readJoinedLine(at);
    const digits = name === 'x' ? 2 : name === 'u' ? 4 : name === 'U' ? 8 : 0;
    const end = at + 2 + digits;
    if (digits === 0) this.add(ESCAPES.get(name) ?? name, at, end);
    else {
      const code = Number.parseInt(this.text.slice(at + 2, end), 16);
      if (code <= 0x10ffff) this.add(String.fromCodePoint(code), at, end);
    }
    return end;
  }

  /** A backslash at the end of a line takes the break away; further breaks stay. */
  private readJoinedLine(at: number): number {
    const end = this.whitespaceEnd(at + 1, this.scalar.span.end - 1);
    const breaks = this.breaksIn(at + 1, end);
    for (const { meaning, start, next } of breaks.slice(1)) this.add(meaning, start, next);
    return end;
  }
}

/** The escapes whose character is not their name. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
