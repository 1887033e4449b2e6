/*
 * systemd unit files, as far as upstream reads them: which sections have options, and what is wrong.
 */

/** The longest line that systemd takes, in bytes. */
const LINE_MAX = 2048;
const TOO_LONG = `line too long (max ${LINE_MAX} bytes)`;
/** How far upstream reads ahead. A line is only found to be too long when that much of it has been read. */
const READ_AHEAD = 4096;

export type UnitFile = { readonly sections: ReadonlySet<string> } | { readonly fault: string };

/** The names of the sections that have an option, or why the text is no unit file. */
export function parseUnitFile(text: string): UnitFile {
  const reader = new Reader(new TextEncoder().encode(text));
  const sections = new Set<string>();
  let section: string | undefined;
  while (!reader.atEnd) {
    if (reader.isLineTooLong()) return { fault: TOO_LONG };
    const rune = reader.readRune();
    if (rune === '[') {
      if (reader.isLineTooLong()) return { fault: TOO_LONG };
      const name = reader.readThrough(']');
      if (name === undefined) return { fault: 'unable to find end of section' };
      if (reader.isLineTooLong()) return { fault: TOO_LONG };
      const garbage = trimSpace(reader.readLine());
      // upstream means to name the section here, and never does
      if (garbage !== '') return { fault: `found garbage after section name : ${quote(garbage)}` };
      section = name;
    } else if (rune === '#' || rune === ';') {
      if (reader.isLineTooLong()) return { fault: TOO_LONG };
      while (reader.readLine().replace(/ $/, '').endsWith('\\'));
    } else if (section !== undefined && !isSpace(rune)) {
      const fault = readOption(reader, rune);
      if (fault !== undefined) return { fault };
      sections.add(section);
    }
  }
  return { sections };
}

/** Reads `name=value`, with the lines that continue the value. */
function readOption(reader: Reader, first: string): string | undefined {
  reader.unread(first);
  if (reader.isLineTooLong()) return TOO_LONG;
  for (let rune = first; rune !== '='; ) {
    rune = reader.readRune();
    if (rune === '') return 'EOF';
    if (rune === '\n' || rune === '\r') return 'unexpected newline encountered while parsing option name';
  }
  for (;;) {
    if (reader.isLineTooLong()) return TOO_LONG;
    const line = reader.readLine();
    if (trimSpace(line) === '' || !line.endsWith('\\')) return undefined;
  }
}

/** Bytes, read ahead in pieces. */
class Reader {
  #at = 0;
  #buffered = 0;

  constructor(readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  /** True where a line's worth of bytes is at hand, and no line ends in them. */
  isLineTooLong(): boolean {
    if (this.#buffered - this.#at < LINE_MAX) return false;
    const line = this.bytes.subarray(this.#at, this.#at + LINE_MAX);
    return !line.includes(10) && !line.includes(13);
  }

  /** The next character; empty at the end. */
  readRune(): string {
    if (this.atEnd) return '';
    const lead = this.bytes[this.#at]!;
    const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (this.#buffered - this.#at < length) this.#fill();
    const rune = new TextDecoder().decode(this.bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return rune;
  }

  unread(rune: string): void {
    this.#at -= new TextEncoder().encode(rune).length;
  }

  /** What stands before a delimiter, which is read too; undefined where there is none. */
  readThrough(delimiter: string): string | undefined {
    const start = this.#at;
    return this.#advance(delimiter.charCodeAt(0)) ? new TextDecoder().decode(this.bytes.subarray(start, this.#at - 1)) : undefined;
  }

  /** The rest of the line, without its line feed. */
  readLine(): string {
    const start = this.#at;
    const ended = this.#advance(10);
    return new TextDecoder().decode(this.bytes.subarray(start, ended ? this.#at - 1 : this.#at));
  }

  /** Moves behind the next byte of a value, or to the end; says which. Refills as upstream's reader does. */
  #advance(byte: number): boolean {
    const found = this.bytes.indexOf(byte, this.#at);
    const to = found < 0 ? this.bytes.length : found + 1;
    while (to > this.#buffered || (found < 0 && this.#buffered < this.bytes.length)) {
      const full = this.#buffered - this.#at >= READ_AHEAD;
      if (full) this.#at = this.#buffered;
      this.#fill();
    }
    this.#at = to;
    return found >= 0;
  }

  #fill(): void {
    this.#buffered = Math.min(this.bytes.length, this.#at + READ_AHEAD);
  }
}

function isSpace(rune: string): boolean {
  return /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(rune);
}

function trimSpace(text: string): string {
  const space = '[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
  return text.replace(new RegExp(`^${space}`), '').replace(new RegExp(`${space}$`), '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** A text in Go's double quotes. */
function quote(text: string): string {
  const escaped = text.replace(/["\\\x00-\x1f\x7f]/g, (c) => ESCAPES[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `"${escaped.replace(/[\x80-\xa0\xad\u200b-\u200f\u2028-\u202e\ufeff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
