import { HASH, SPACE, TAB } from './yaml-characters.ts';
import type { YamlMarks } from './yaml-marks.ts';

/** Finds the next place of a character. Asked for offsets that grow, it goes over the text once. */
class NextOf {
  /** There is none from here on … */
  private from = 0;
  /** … up to here. */
  private to = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  /** The first place at or behind an offset; the length of the text where there is none. */
  at(offset: number): number {
    if (offset < this.from || offset > this.to) {
      const place = this.text.indexOf(this.character, offset);
      this.from = offset;
      this.to = place < 0 ? this.text.length : place;
    }
    return this.to;
  }
}

/** A text that is read line by line, forwards. */
export class LineText {
  readonly feed: NextOf;
  readonly colon: NextOf;
  readonly hash: NextOf;
  readonly backslash: NextOf;
  /** Where a value ended that was read last, and what stands behind it on its line was looked at. */
  after = 0;
  private readonly names: (string | undefined)[] = [];

  constructor(
    readonly text: string,
    readonly marks: YamlMarks,
  ) {
    this.feed = new NextOf(text, '\n');
    this.colon = new NextOf(text, ':');
    this.hash = new NextOf(text, '#');
    this.backslash = new NextOf(text, '\\');
    for (let i = 0; i < NAMES; i++) this.names.push(undefined);
  }

  /** The offset of the line feed that ends a line, or of the end. */
  endOfLine(from: number): number {
    return this.feed.at(from);
  }

  skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** True where nothing but spaces and a comment stand between a value and the end of its line. */
  isRestEmpty(from: number, end: number): boolean {
    const at = this.skipSpaces(from);
    return at === end || (at > from && this.text.charCodeAt(at) === HASH);
  }

  /** Where a comment begins that a blank stands before; `end` where there is none. */
  comment(from: number, end: number): number {
    for (let at = this.hash.at(from); at < end; at = this.hash.at(at + 1)) {
      const before = this.text.charCodeAt(at - 1);
      if (before === SPACE || before === TAB) return at;
    }
    return end;
  }

  /** A stretch of the text that is often the same: a config has the same keys over and over. */
  name(start: number, end: number): string {
    const { text, names } = this;
    const length = end - start;
    const place = (length * 31 + text.charCodeAt(start) * 7 + text.charCodeAt(end - 1)) & (NAMES - 1);
    const known = names[place];
    if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
    const name = text.slice(start, end);
    names[place] = name;
    return name;
  }
}

/** A power of two. */
const NAMES = 128;
