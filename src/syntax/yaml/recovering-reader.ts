import type { SyntaxSlip } from '../../text/syntax-slip.ts';
import type { SourceNode } from '../source-tree.ts';
import { BlockReader } from './block-reader.ts';
import { readOnLine, startsPlain } from './read-on-line.ts';
import { COLON, HASH, isBlank, LF, SPACE, TAB } from './yaml-characters.ts';
import { YamlError, YamlList, YamlMap, YamlScalar } from './yaml-node.ts';
import type { TreeProblem } from './yaml-tree.ts';

/** What keeps a stretch of a text from being read. */
export interface Break {
  /** go-yaml's words, without a line. */
  readonly problem: string;
  readonly slip?: SyntaxSlip | undefined;
  /** Where the broken construct opens: its quote, its bracket; or the words that are wrong. */
  readonly start: number;
  readonly end: number;
}

/** So many times in a row a line is read again. */
const REREADS = 3;
/** So many lines are looked at to tell what a block is. */
const NEAR = 50;
/** A word that can be a key. */
const WORD = /[\w.-]+(?=[ \t]*(?:#.*)?$)/my;
/** `- `, or `-` alone. */
const DASH_WIDTH = 2;
/** A word, and more words. */
const WORDS = /([\w.-]+)[ \t]+(?=[^\s#])/y;
const NO_COLON: Pick<Break, 'problem' | 'slip'> = { problem: "could not find expected ':'", slip: 'no-colon' };
const OPENERS = '\'"[{';

/**
 * Reads what can be read of a text that is no YAML. What is broken becomes an error node: an entry of a mapping with its key,
 * where that is known, or an item of a list. It takes the lines that are indented further, because they belong to what is
 * broken. Only where a whole line is wrong (a key without its colon, an item without its dash) the lines below are read:
 * they are entries themselves.
 */
export class RecoveringReader extends BlockReader {
  readonly breaks: Break[] = [];
  /** Where the line begins that is being read. */
  private current = 0;
  private furthest = -1;
  private rereads = 0;

  protected override readLine(start: number, column: number): number {
    const { text } = this;
    this.current = start;
    // a line is read again after what stands before it was found to be broken, but not for ever
    this.rereads = start <= this.furthest ? this.rereads + 1 : 0;
    this.furthest = Math.max(this.furthest, start);
    if (this.rereads > REREADS && this.depth >= 0) return this.skipLine(start);
    if (text.charCodeAt(start) !== TAB) return super.readLine(start, column);
    let spaces = column;
    let at = start;
    for (; isBlank(text.charCodeAt(at)); at++) if (text.charCodeAt(at) === SPACE) spaces++;
    const code = text.charCodeAt(at);
    if (code === LF || code === HASH || Number.isNaN(code)) return this.line.endOfLine(at) + 1;
    const meant = this.columnMeant(at, spaces);
    if (!this.enterBlockAt(at, meant)) return -1;
    const isEntry = this.isEntryAt(at);
    const isInPlace = this.columns[this.depth] === meant && (this.blocks[this.depth]!.kind === 'list') === isEntry;
    const cause: Break = { problem: 'found character that cannot start any token', start, end: at };
    // a line whose place is certain is read: its tabs are all that is wrong with it
    if (!isInPlace || (meant !== spaces && this.depth > 0)) return this.breakAt(at, cause);
    this.breaks.push(cause);
    return isEntry ? this.readItem(at, meant) : this.readEntry(at);
  }

  /** What stands before the first document is skipped, and all that follows it. */
  protected override onMark(start: number): number {
    return this.depth < 0 && this.blocks.length === 0 ? this.line.endOfLine(start) + 1 : this.text.length;
  }

  protected override onMisplaced(start: number, column: number): number {
    if (this.depth < 0 && !this.reopen(column)) return -1;
    const block = this.blocks[this.depth]!;
    if (column === this.columns[this.depth] && (block.kind === 'list') === this.isEntryAt(start)) {
      // the root begins further left than its first entry
      this.breaks.push({ problem: 'did not find expected key', slip: 'no-key', start, end: this.endOfWords(start) });
      return super.readLine(start, column);
    }
    const missing: Pick<Break, 'problem' | 'slip'> =
      block.kind === 'list'
        ? { problem: "did not find expected '-' indicator", slip: 'no-dash' }
        : { problem: 'did not find expected key', slip: 'no-key' };
    return this.breakAt(start, { ...missing, start, end: this.endOfWords(start) });
  }

  protected override onUnreadable(start: number, problem: TreeProblem | undefined, goesOn: boolean): number {
    const last = this.children[this.count];
    if (goesOn && last && ('kind' in last ? last : last.value).kind === 'error') {
      this.count++;
      return this.skipLine(this.current);
    }
    // a mapping may be an item without the colon of its first key: then it is the item that is wrong, not the line below
    const mayLackColon = this.blocks[this.depth]!.kind === 'list' && startsPlain(this.text.charCodeAt(this.line.skipSpaces(start + 1)));
    if (goesOn && !mayLackColon && this.beginsEntry(this.current) && !this.isListWithoutDash(this.indentOf(this.current))) {
      this.count++;
      return this.onMisplaced(this.current, this.indentOf(this.current));
    }
    return this.breakAt(start, this.breakOf(start, problem));
  }

  /** Below a key or a dash, a block is assumed if one of the next lines begins as its entries do. */
  protected override isScalar(start: number, column: number): boolean {
    const { text, line } = this;
    if (this.isKeyWithoutColon(start, column)) return false;
    let at = line.endOfLine(start) + 1;
    for (let seen = 0; seen < NEAR && at < text.length; seen++) {
      const content = line.skipSpaces(at);
      const code = text.charCodeAt(content);
      if (code !== LF && code !== HASH) {
        const indent = content - at;
        if (this.isDashMissing(indent, column, content, this.depth)) return false;
        if (indent < column) return true;
        if (indent === column && this.beginsEntry(content)) return false;
      }
      at = line.endOfLine(content) + 1;
    }
    return true;
  }

  /** True where a line would stand in the list of an item below it, if it had a dash. */
  private isDashMissing(below: number, column: number, content: number, around: number): boolean {
    return this.isEntryAt(content) && below < column && below >= column - DASH_WIDTH && below > (this.columns[around] ?? -1);
  }

  private beginsEntry(at: number): boolean {
    return this.isEntryAt(at) || (startsPlain(this.text.charCodeAt(at)) && this.keyEnd(at) >= 0);
  }

  /** The column that a line was meant to be in which is indented with tabs. */
  private columnMeant(start: number, spaces: number): number {
    const { text, line } = this;
    const isEntry = this.isEntryAt(start);
    const isMeant = (depth: number): boolean => (this.blocks[depth]!.kind === 'list') === isEntry;
    // in addition to its spaces
    if (spaces > 0) for (let depth = this.depth; depth >= 0; depth--) if (this.columns[depth] === spaces && isMeant(depth)) return spaces;
    if (this.isAwaiting) return Math.max(spaces, this.columns[this.depth]! + 1);
    // in place of them: it is further left than what it holds
    const end = this.endOfWords(start);
    const below = text.charCodeAt(end - 1) === COLON ? this.entryBelow(line.endOfLine(start) + 1) : -1;
    for (let depth = this.depth; depth >= 0; depth--)
      if (isMeant(depth) && (below < 0 || this.columns[depth]! < below)) return this.columns[depth]!;
    return spaces;
  }

  /** Leaves the blocks that a line in a column ends, and opens the block that it begins. */
  private enterBlockAt(start: number, column: number): boolean {
    const isEntry = this.isEntryAt(start);
    const own = this.columns[this.depth] ?? -1;
    if (this.isAwaiting && (column > own || (column === own && isEntry && this.key))) return this.openBlock(start, column, isEntry);
    if (this.isAwaiting) this.deliverEmpty();
    if (this.depth < 0) return this.openBlock(start, column, isEntry);
    while (this.depth > 0 && this.columns[this.depth]! > column) this.close();
    const isIndentless = this.depth > 0 && this.columns[this.depth - 1] === column;
    if (isIndentless && !isEntry && this.blocks[this.depth]!.kind === 'list') this.close();
    return true;
  }

  private openBlock(start: number, column: number, isList: boolean): boolean {
    return this.open(isList ? new YamlList(false, start, start, this.marks) : new YamlMap(false, start, start, this.marks), column);
  }

  /** The root again, which a line left of it has ended. */
  private reopen(column: number): boolean {
    const [root] = this.blocks;
    if (!root) return false;
    this.depth = 0;
    this.count = 0;
    for (const child of root.kind === 'list' ? root.items : root.entries) this.children[this.count++] = child;
    this.columns[0] = Math.min(column, this.columns[0]!);
    return true;
  }

  /**
   * Makes an error node of what begins at an offset, in the innermost block.
   *
   * @returns the offset of the line to go on with
   */
  private breakAt(start: number, cause: Break): number {
    this.isAwaiting = false;
    this.key = undefined;
    return this.blocks[this.depth]!.kind === 'list' ? this.breakItem(start, cause) : this.breakEntry(start, cause);
  }

  private breakItem(start: number, cause: Break): number {
    const { line } = this;
    const column = this.columns[this.depth]!;
    const next = line.endOfLine(start) + 1;
    const below = this.entryBelow(next);
    const isWithoutDash = !this.isEntryAt(start);
    if (below <= column) {
      const value = isWithoutDash && '[{'.includes(this.text.charAt(start)) ? readOnLine(line, start, line.endOfLine(start)) : undefined;
      if (!value) return this.swallow(start, Math.min(this.indentOf(start), column), cause);
      this.breaks.push(cause);
      this.latest[this.depth] = start;
      this.deliver(value);
      return next;
    }
    // the item is a mapping or a list whose first entry is broken
    const item = this.isEntryAt(start) ? line.skipSpaces(start + 1) : start;
    if (!this.openBlock(item, below, this.isEntryAt(line.skipSpaces(next)))) return -1;
    const isMap = this.blocks[this.depth]!.kind === 'map';
    if (isMap && this.readWithoutColon(item)) return next;
    const lacksColon = isMap && startsPlain(this.text.charCodeAt(item)) && this.keyEnd(item) < 0;
    this.breaks.push(lacksColon ? this.breakOf(item, undefined) : cause);
    if (isMap && isWithoutDash && this.beginsEntry(start)) {
      // an item without its dash, or a line that is not indented like the others: it is not known what the item lacks
      this.deliverBroken(start, start);
      return this.readEntry(start);
    }
    this.deliverBroken(item, next);
    return next;
  }

  private breakEntry(start: number, cause: Break): number {
    const { line } = this;
    const column = this.columns[this.depth]!;
    const next = line.endOfLine(start) + 1;
    const colon = startsPlain(this.text.charCodeAt(start)) ? this.keyEnd(start) : -1;
    const indent = this.indentOf(start);
    if (this.isAtFirst) {
      const below = this.entryBelow(next);
      if (colon >= 0 && this.isListWithoutDash(below)) return this.wrapInList(start, below - DASH_WIDTH, cause);
      if (this.isDashMissing(below, column, line.skipSpaces(next), this.depth - 1)) return this.wrapInList(start, below, cause);
    }
    // `key {a: b}`
    if (colon >= 0 && this.isFlowWithoutColon(start) && this.readWithoutColon(start)) return next;
    if (colon < 0) {
      if (this.isKeyWithoutColon(start, column)) {
        this.awaitWithoutColon(start);
        return next;
      }
      if (this.readWithoutColon(start)) return next;
    } else if (indent <= column || this.text.slice(start - indent, start).trim() !== '') {
      this.key = new YamlScalar('plain', line.name(start, colon), start, colon, this.marks);
      return this.swallow(colon + 1, column, cause, start);
    }
    return this.swallow(start, Math.min(indent, column), cause);
  }

  /** True before the first entry of a block below a key or a dash. */
  private get isAtFirst(): boolean {
    return this.depth > 0 && this.count === this.first[this.depth];
  }

  /** True where the first entry of a mapping may be an item of a list that lost its dash: the line below is a little further right. */
  private isListWithoutDash(below: number): boolean {
    const column = this.columns[this.depth]!;
    return this.isAtFirst && this.blocks[this.depth]!.kind === 'map' && below > column && below <= column + DASH_WIDTH;
  }

  /** A key that lost its colon, with entries below. */
  private awaitWithoutColon(start: number): void {
    WORD.lastIndex = start;
    const [word = ''] = WORD.exec(this.text)!;
    this.breaks.push({ ...NO_COLON, start, end: start + word.length });
    this.latest[this.depth] = start;
    this.key = new YamlScalar('plain', word, start, start + word.length, this.marks);
    this.awaitedAt = start + word.length;
    this.isAwaiting = true;
  }

  /** A key that lost its colon, with its value on the same line. False for anything else. */
  private readWithoutColon(start: number): boolean {
    const { line, marks } = this;
    WORDS.lastIndex = start;
    const [words, word] = WORDS.exec(this.text) ?? [];
    if (words === undefined || word === undefined || this.hasKey(word)) return false;
    const end = line.endOfLine(start);
    const value = readOnLine(line, start + words.length, end);
    if (!value) return false;
    this.breaks.push({ ...NO_COLON, start, end: start + word.length });
    this.latest[this.depth] = start;
    this.key = new YamlScalar('plain', word, start, start + word.length, marks);
    this.deliver(value);
    return true;
  }

  private isFlowWithoutColon(start: number): boolean {
    WORDS.lastIndex = start;
    return WORDS.test(this.text) && '[{'.includes(this.text.charAt(WORDS.lastIndex));
  }

  /** Of a long mapping it is not known, and assumed. */
  private hasKey(name: string): boolean {
    if (this.count - this.first[this.depth]! > NEAR) return true;
    for (let i = this.count - 1; i >= this.first[this.depth]!; i--) {
      const child = this.children[i]!;
      if ('key' in child && child.key.kind === 'scalar' && child.key.text === name) return true;
    }
    return false;
  }

  /** Makes a list of the mapping that was just opened. Its first item is broken. */
  private wrapInList(start: number, column: number, cause: Break): number {
    const list = new YamlList(false, start, start, this.marks);
    const outer = this.children[this.count - 1]!;
    this.children[this.count - 1] = 'kind' in outer ? list : { key: outer.key, value: list };
    this.blocks[this.depth] = list;
    this.columns[this.depth] = column;
    return this.breakItem(start, cause);
  }

  private skipLine(start: number): number {
    const next = this.line.endOfLine(start) + 1;
    this.isAwaiting = false;
    this.key = undefined;
    this.deliverBroken(start, next);
    return next;
  }

  /** Ends a stretch that is not read before the next line that is indented no further than a column. */
  private swallow(from: number, column: number, cause: Break, start = from): number {
    const end = this.endOfEntry(start, column, false);
    const last = this.count > this.first[this.depth]! ? this.children[this.count - 1] : undefined;
    const broken = last && ('kind' in last ? last : last.key.kind === 'error' ? last.value : undefined);
    // one thing that is wrong can make several lines unreadable
    if (broken?.kind === 'error' && !this.key && this.text.slice(broken.span.end, start).trim() === '') this.count--;
    else this.breaks.push(cause);
    this.deliverBroken(broken?.kind === 'error' && !this.key ? Math.min(broken.span.start, from) : from, end);
    return end;
  }

  private deliverBroken(from: number, to: number): void {
    let end = Math.min(to, this.text.length);
    this.latest[this.depth] = from;
    while (end > from && this.text.charCodeAt(end - 1) <= SPACE) end--;
    const value: SourceNode = new YamlError(from, end, this.marks);
    if (this.blocks[this.depth]!.kind === 'list' || this.key) this.deliver(value);
    else this.children[this.count++] = { key: new YamlError(from, from, this.marks), value };
    this.isAwaiting = false;
  }

  /** The column of the next line with text, if it begins as an entry does; -1 if not. */
  private entryBelow(from: number): number {
    const { text, line } = this;
    for (let at = from; at < text.length; ) {
      const content = line.skipSpaces(at);
      const code = text.charCodeAt(content);
      if (code !== LF && code !== HASH) return this.beginsEntry(content) ? content - at : -1;
      at = line.endOfLine(content) + 1;
    }
    return -1;
  }

  /** True for a line with one word, and entries below that are indented further. */
  private isKeyWithoutColon(start: number, column: number): boolean {
    WORD.lastIndex = start;
    if (!WORD.test(this.text)) return false;
    const next = this.line.endOfLine(start) + 1;
    const below = this.entryBelow(next);
    return below > column || (below === column && this.isEntryAt(this.line.skipSpaces(next)));
  }

  private breakOf(start: number, problem: TreeProblem | undefined): Break {
    const { text } = this;
    const end = this.endOfWords(start);
    if (!problem) return { ...NO_COLON, start, end };
    const { at, context, slip } = problem;
    const opener = context && context.offset >= start && OPENERS.includes(text.charAt(context.offset)) ? context.offset : undefined;
    if (opener !== undefined && slip === 'unclosed-quote')
      return { problem: 'the quote is not closed', slip: 'open-quote', start: opener, end: opener + 1 };
    if (opener !== undefined && problem.problem.startsWith("did not find expected ','"))
      return { problem: problem.problem, slip: 'open-bracket', start: opener, end: opener + 1 };
    if (at.offset >= start && at.offset < end) return { problem: problem.problem, slip, start: at.offset, end: at.offset + 1 };
    const value = this.valueStart(start);
    if ('[{'.includes(text.charAt(value) || ' ')) return { problem: problem.problem, slip: 'open-bracket', start: value, end: value + 1 };
    return { problem: problem.problem, slip, start, end };
  }

  /** Behind the dash or the key with which an entry begins. */
  private valueStart(start: number): number {
    if (this.isEntryAt(start)) return this.line.skipSpaces(start + 1);
    const colon = startsPlain(this.text.charCodeAt(start)) ? this.keyEnd(start) : -1;
    return colon < 0 ? start : this.line.skipSpaces(colon + 1);
  }

  /** How far a line is indented, or an entry behind a dash. */
  private indentOf(start: number): number {
    return start - this.text.lastIndexOf('\n', start - 1) - 1;
  }

  /** The end of a line without the blanks at its end. */
  private endOfWords(start: number): number {
    let end = this.line.endOfLine(start);
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    return end;
  }
}
