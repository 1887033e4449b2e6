import type { Entry, SourceNode } from '../source-tree.ts';
import { LineText } from './line-text.ts';
import { readLiteral } from './read-literal.ts';
import { LONGEST_KEY, readOnLine, startsPlain } from './read-on-line.ts';
import { HASH, LF, SPACE, TAB } from './yaml-characters.ts';
import type { TextTraits } from './yaml-cursor.ts';
import type { YamlMarks } from './yaml-marks.ts';
import { YamlList, YamlMap, YamlScalar } from './yaml-node.ts';
import { type Anchors, type TreeProblem, TreeReader } from './yaml-tree.ts';

const DASH = 0x2d;
const PERCENT = 0x25;
const PIPE = 0x7c;
const CLOSE_LIST = 0x5d;
const CLOSE_MAP = 0x7d;
/** Blocks get their children when they end. */
const NOTHING: never[] = [];
/** Deeper nesting is left to the scanner, which knows the limit. */
const DEEP = 1000;

/**
 * Reads a text as configs are mostly written: one document in block style, line by line. An entry in any other form is handed
 * to the scanner, with the lines that are indented further. Where that is not enough, or something is wrong, this reader
 * gives up, and the scanner reads the whole text.
 */
export class BlockReader {
  protected readonly line: LineText;
  protected readonly anchors: Anchors = new Map();
  /** The open blocks, outermost first, with their columns. */
  protected readonly blocks: (YamlMap | YamlList)[] = [];
  protected readonly columns: number[] = [];
  /** What has been read of all open blocks: entries of mappings and items of lists. Each block takes its own when it ends. */
  protected readonly children: (Entry | SourceNode)[] = [];
  protected count = 0;
  /** How many of them belong to the blocks around each. */
  protected readonly first: number[] = [];
  /** Where the last entry or dash of each begins. */
  protected readonly latest: number[] = [];
  protected depth = -1;
  /** A key or a dash whose value was not there yet, and the offset behind it. */
  protected key: YamlScalar | undefined;
  protected isAwaiting = false;
  protected awaitedAt = 0;

  constructor(
    protected readonly text: string,
    protected readonly marks: YamlMarks,
    private readonly traits: TextTraits,
  ) {
    this.line = new LineText(text, marks);
  }

  /** The root; undefined for a text that has to be read in another way. */
  read(): SourceNode | undefined {
    const { text } = this;
    if (!this.traits.plainBreaks) return undefined;
    let at = 0;
    if (text.startsWith('---\n')) at = 4;
    for (const { length } = text; at < length; ) {
      let start = at;
      while (text.charCodeAt(start) === SPACE) start++;
      const code = text.charCodeAt(start);
      if (code === LF) at = start + 1;
      else if (code === HASH) at = this.line.endOfLine(start) + 1;
      else if (start === length) break;
      else {
        const isMark = start === at && (code === PERCENT || isDocumentMark(text, at));
        at = isMark ? this.onMark(at) : this.readLine(start, start - at);
        if (at < 0) return undefined;
      }
    }
    if (this.isAwaiting) this.deliverEmpty();
    const root = this.blocks[0];
    while (this.depth >= 0) this.close();
    return root;
  }

  /**
   * Reads what begins at an offset, the first on its line.
   *
   * @returns the offset of the next line, or -1 where this reader gives up
   */
  protected readLine(start: number, column: number): number {
    const isEntry = this.isEntryAt(start);
    if (this.depth < 0) {
      if (this.blocks.length > 0) return this.onMisplaced(start, column);
      return isEntry ? this.openList(start, column) : this.openMap(start, column);
    }
    const { columns } = this;
    let own = columns[this.depth]!;
    if (this.isAwaiting) {
      if (column > own || (column === own && isEntry && this.key)) {
        // a scalar below its key or dash
        if (!isEntry && this.keyEnd(start) < 0 && this.isScalar(start, column)) return this.readApart(true);
        return isEntry ? this.openList(start, column) : this.openMap(start, column);
      }
      this.deliverEmpty();
    } else if (column > own) {
      return this.readApart(true);
    }
    while (own > column) {
      this.close();
      if (this.depth < 0) return this.onMisplaced(start, column);
      own = columns[this.depth]!;
    }
    if (own < column) return this.onMisplaced(start, column);
    let block = this.blocks[this.depth]!;
    if (block.kind === 'list' && !isEntry && this.depth > 0 && columns[this.depth - 1] === column) {
      this.close();
      block = this.blocks[this.depth]!;
    }
    if (isEntry !== (block.kind === 'list')) return this.onMisplaced(start, column);
    return isEntry ? this.readItem(start, column) : this.readEntry(start);
  }

  protected openList(start: number, column: number): number {
    if (!this.open(new YamlList(false, start, start, this.marks, undefined, NOTHING), column)) return -1;
    return this.readItem(start, column);
  }

  protected openMap(start: number, column: number): number {
    if (!this.open(new YamlMap(false, start, start, this.marks, undefined, NOTHING), column)) return -1;
    return this.readEntry(start);
  }

  protected open(block: YamlMap | YamlList, column: number): boolean {
    if (this.depth >= 0) this.deliver(block);
    if (++this.depth > DEEP) return false;
    this.blocks[this.depth] = block;
    this.columns[this.depth] = column;
    this.first[this.depth] = this.count;
    return true;
  }

  /** `- ` and what stands behind it. */
  protected readItem(start: number, column: number): number {
    const { text, line } = this;
    this.latest[this.depth] = start;
    const value = line.skipSpaces(start + 1);
    const code = text.charCodeAt(value);
    this.key = undefined;
    this.awaitedAt = start + 1;
    this.isAwaiting = true;
    if (code === LF) return value + 1;
    if (this.isEntryAt(value)) return this.openList(value, column + value - start);
    if (startsPlain(code) && this.keyEnd(value) >= 0) return this.openMap(value, column + value - start);
    return this.readValue(value);
  }

  /** `key:` and what stands behind it. */
  protected readEntry(start: number): number {
    const { text, line } = this;
    this.latest[this.depth] = start;
    const end = startsPlain(text.charCodeAt(start)) ? this.keyEnd(start) : -1;
    if (end < 0) return this.readApart(false);
    this.key = new YamlScalar('plain', line.name(start, end), start, end, this.marks);
    this.awaitedAt = end + 1;
    this.isAwaiting = true;
    const value = line.skipSpaces(end + 1);
    return text.charCodeAt(value) === LF ? value + 1 : this.readValue(value);
  }

  /** The value of the awaited key or dash, which is not an entry of a block. */
  private readValue(start: number): number {
    const { text, line } = this;
    const code = text.charCodeAt(start);
    if (code === PIPE) {
      const literal = readLiteral(line, start, this.columns[this.depth]!);
      if (!literal) return this.readApart(false);
      this.deliver(literal);
      return line.after;
    }
    const end = line.endOfLine(start);
    if (start === end || code === HASH) return end + 1;
    const value = readOnLine(line, start, end);
    if (!value) return this.readApart(false);
    this.deliver(value);
    return end + 1;
  }

  /** The offset of the colon behind a plain key; -1 where there is none, or it is not as usual. */
  protected keyEnd(start: number): number {
    const { text, line } = this;
    const end = line.endOfLine(start);
    let colon = line.colon.at(start);
    for (; colon < end; colon = line.colon.at(colon + 1)) {
      const next = text.charCodeAt(colon + 1);
      if (next === SPACE || colon + 1 === end) break;
      if (next === TAB) return -1;
    }
    if (colon >= end || colon === start || colon - start > LONGEST_KEY) return -1;
    if (line.hash.at(start) < colon) return -1;
    const before = text.charCodeAt(colon - 1);
    return before === SPACE || before === TAB ? -1 : colon;
  }

  /**
   * Reads the latest entry of the innermost block with the scanner: its line, and those that are indented further.
   *
   * @param isRead whether it was read already, and turned out to go on
   */
  private readApart(isRead: boolean): number {
    const { text, depth } = this;
    const block = this.blocks[depth]!;
    const start = this.latest[depth]!;
    const column = this.columns[depth]!;
    const { isAwaiting } = this;
    this.isAwaiting = false;
    if (isRead && !isAwaiting) this.count--;
    this.key = undefined;
    const end = this.endOfEntry(start, column, block.kind === 'map');
    const reader = new TreeReader(text.slice(0, end), { start, marks: this.marks, anchors: this.anchors, traits: this.traits });
    const read = reader.read();
    // anything but an entry of this block is a mistake
    const isEntry =
      read &&
      read.kind === block.kind &&
      !read.properties &&
      !read.flow &&
      read.span.start === start &&
      reader.isAtEnd &&
      !reader.dependsOnNext;
    if (!isEntry) return this.onUnreadable(start, reader.problem, isRead && !isAwaiting);
    for (const child of read.kind === 'list' ? read.items : read.entries) this.children[this.count++] = child;
    return end;
  }

  /** Called for a line that seems to be a directive, or the beginning or the end of a document. */
  protected onMark(_start: number): number {
    return -1;
  }

  /** Called for a line in a column where it cannot be. */
  protected onMisplaced(_start: number, _column: number): number {
    return -1;
  }

  /**
   * Called for an entry of the innermost block that the scanner could not read either.
   *
   * @param _problem undefined where it is YAML, but no entry
   * @param _goesOn true where the entry was read already, and a line below it is indented further
   */
  protected onUnreadable(_start: number, _problem: TreeProblem | undefined, _goesOn: boolean): number {
    return -1;
  }

  /** True where what stands below a key or a dash, and does not begin with an entry, is read as a scalar. */
  protected isScalar(_start: number, _column: number): boolean {
    return true;
  }

  /** The offset of the next line with text that is not indented further than an entry, nor closes a bracket of it. */
  protected endOfEntry(start: number, column: number, isInMap: boolean): number {
    const { text, line } = this;
    let at = line.endOfLine(start) + 1;
    while (at < text.length) {
      const content = line.skipSpaces(at);
      const code = text.charCodeAt(content);
      const indent = content - at;
      const isEmpty = code === LF || code === HASH;
      const belongs =
        indent > column || code === CLOSE_LIST || code === CLOSE_MAP || (isInMap && indent === column && this.isEntryAt(content));
      if (!isEmpty && !belongs) return at;
      at = line.endOfLine(content) + 1;
    }
    return text.length;
  }

  protected deliverEmpty(): void {
    this.deliver(new YamlScalar('plain', '', this.awaitedAt, this.awaitedAt, this.marks));
  }

  protected deliver(value: SourceNode): void {
    const block = this.blocks[this.depth]!;
    this.children[this.count++] = block.kind === 'list' ? value : { key: this.key!, value };
    this.isAwaiting = false;
  }

  /** A block ends with its last child. */
  protected close(): void {
    const block = this.blocks[this.depth--]!;
    const own = this.children.slice(this.first[this.depth + 1], this.count);
    this.count -= own.length;
    const last = own[own.length - 1]!;
    if (block.kind === 'list') block.items = own as SourceNode[];
    else block.entries = own as Entry[];
    const { end } = block.kind === 'list' ? (last as YamlScalar) : ((last as Entry).value as YamlScalar);
    if (end > block.end) block.end = end;
  }

  /** True at `- `, or `-` at the end of a line. */
  protected isEntryAt(at: number): boolean {
    const { text } = this;
    if (text.charCodeAt(at) !== DASH) return false;
    const next = text.charCodeAt(at + 1);
    return next === SPACE || next === LF || Number.isNaN(next) || next === TAB;
  }
}

/** True at `---` or `...`, whatever follows. */
function isDocumentMark(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at);
}
