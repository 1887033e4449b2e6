import { byteText } from '../text/byte-text.ts';
import { goQuote } from './go-quote.ts';
import { END, LINE_MAX, UnitReader } from './unit-reader.ts';

/** The sections of a unit file, or the reason why upstream cannot parse it. */
export type UnitFile = UnitSections | { readonly fault: string };

interface UnitSections {
  /** The names of the sections with an option. Upstream ignores a section without one. */
  readonly sections: ReadonlySet<string>;
  /** The names of all sections, including empty ones. */
  readonly headers: ReadonlySet<string>;
}

const TOO_LONG = `line too long (max ${LINE_MAX} bytes)`;
const [LINE_FEED, CARRIAGE_RETURN, SPACE, HASH, SEMICOLON, EQUALS, BRACKET, BACKSLASH] = [0x0a, 0x0d, 0x20, 0x23, 0x3b, 0x3d, 0x5b, 0x5c];

/** Parses a systemd unit file as upstream does. A fault has upstream's wording. */
export function parseUnitFile(text: string): UnitFile {
  const reader = new UnitReader(text);
  const sections = new Set<string>();
  const headers = new Set<string>();
  let section: string | undefined;
  while (!reader.atEnd) {
    if (reader.isLineTooLong()) return { fault: TOO_LONG };
    const code = reader.read();
    if (code === BRACKET) {
      const header = readHeader(reader);
      if ('fault' in header) return header;
      section = header.name;
      headers.add(section);
    } else if (code === HASH || code === SEMICOLON) {
      if (reader.isLineTooLong()) return { fault: TOO_LONG };
      skipComment(reader);
    } else if (section !== undefined && !isSpace(code)) {
      reader.unread();
      const fault = optionFault(reader);
      if (fault !== undefined) return { fault };
      sections.add(section);
    }
  }
  return { sections, headers };
}

/** Reads a section header after its opening bracket. The name may contain line feeds. */
function readHeader(reader: UnitReader): { readonly name: string } | { readonly fault: string } {
  if (reader.isLineTooLong()) return { fault: TOO_LONG };
  const name = reader.readThrough(']');
  if (name === undefined) return { fault: 'unable to find end of section' };
  if (reader.isLineTooLong()) return { fault: TOO_LONG };
  const garbage = trimSpace(byteText(reader.readLine()));
  // Upstream's message has a place for the name of the section, which is always empty.
  return garbage === '' ? { name: byteText(name) } : { fault: `found garbage after section name : ${goQuote(garbage)}` };
}

/** Skips a comment. It continues on the next line if it ends with a backslash, or with a backslash and one space. */
function skipComment(reader: UnitReader): void {
  for (;;) {
    const line = reader.readLine();
    if (line.at(line.at(-1) === SPACE ? -2 : -1) !== BACKSLASH) return;
  }
}

/** Reads `name=value` and the lines that continue the value. Returns the fault, if there is one. */
function optionFault(reader: UnitReader): string | undefined {
  if (reader.isLineTooLong()) return TOO_LONG;
  for (let code = reader.read(); code !== EQUALS; code = reader.read()) {
    if (code === END) return 'EOF';
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return 'unexpected newline encountered while parsing option name';
  }
  do {
    if (reader.isLineTooLong()) return TOO_LONG;
  } while (reader.skipLine() === BACKSLASH);
  return undefined;
}

/** True for white space as Go defines it: unlike in JavaScript, it includes U+0085 and excludes U+FEFF. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === SPACE || (code >= 0x09 && code <= CARRIAGE_RETURN);
  return /^[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(String.fromCodePoint(code));
}

function trimSpace(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
