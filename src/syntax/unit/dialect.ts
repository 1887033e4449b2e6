/**
 * How a program reads files of sections and keys. The differences between the three dialects:
 *
 * | | systemd | quadlet | keyfile |
 * | --- | --- | --- | --- |
 * | line ends | LF, CR, NUL, CR LF, LF CR | LF, CR LF | LF, CR LF |
 * | comments begin with | `#` `;` | `#` `;` | `#` |
 * | a value goes on behind | an odd number of backslashes | a backslash, blanks may follow | nothing |
 * | that backslash becomes | a space | nothing | |
 * | the indentation of the next line | stays | is removed | |
 * | a comment in between | is skipped | is skipped | |
 * | an empty line in between | ends the value | is skipped | |
 * | a value that goes on at the end | ends | ends, but is dropped if comments or empty lines follow | |
 * | blanks at the end of a value | are removed | are removed | stay |
 * | a byte order mark | is skipped | is a part of the line | is a part of the line |
 * | a line that is not understood | is ignored, a header fails the file | fails the file | fails the file |
 *
 * Sources: systemd `src/shared/conf-parser.c` and `read_line_full()` of `src/basic/fileio.c` (252); Podman
 * `pkg/systemd/parser/unitfile.go` (5.8); GLib `glib/gkeyfile.c`, with which NetworkManager reads its keyfiles.
 *
 * All dialects are read with one leniency: a line that begins with `[` is a header, well-formed or not. Podman and GLib take
 * `[a]b=c` for a key.
 */
export interface Dialect {
  readonly name: 'systemd' | 'quadlet' | 'keyfile';
  /** Matches a line end. */
  readonly lineEnd: RegExp;
  /** What a comment may begin with, behind the indentation. */
  readonly comments: string;
  /** What is removed around names and values. */
  readonly isBlank: (code: number) => boolean;
  /** How values go on over lines; undefined where they do not. */
  readonly continuation?: Continuation | undefined;
  readonly keepsTrailingBlanks?: true;
  readonly skipsByteOrderMark?: true;
}

export interface Continuation {
  /** True where the next line belongs to this one, which has no blanks at its end if `trims` is set. */
  readonly isContinued: (line: string) => boolean;
  /** What the backslash becomes. */
  readonly joint: ' ' | '';
  /** Blanks around each line are removed, and empty lines in between are skipped as comments are. */
  readonly trims: boolean;
}

const BACKSLASH = 0x5c;

function trailingBackslashes(line: string): number {
  let start = line.length;
  while (start > 0 && line.charCodeAt(start - 1) === BACKSLASH) start--;
  return line.length - start;
}

/** Space, tab, LF and CR. */
function isSystemdBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** ASCII white space, as C has it. */
function isAsciiBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** White space as Go has it. */
function isGoBlank(code: number): boolean {
  if (code < 0x80) return isAsciiBlank(code);
  if (code === 0x85 || code === 0xa0 || code === 0x1680) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Unit files and their drop-ins. */
export const systemd: Dialect = {
  name: 'systemd',
  lineEnd: /\r\n?\0?|\n\r?\0?|\0/g,
  comments: '#;',
  isBlank: isSystemdBlank,
  continuation: { isContinued: (line) => trailingBackslashes(line) % 2 === 1, joint: ' ', trims: false },
  skipsByteOrderMark: true,
};

/** Podman's quadlets. */
export const quadlet: Dialect = {
  name: 'quadlet',
  lineEnd: /\r?\n/g,
  comments: '#;',
  isBlank: isGoBlank,
  continuation: { isContinued: (line) => line.endsWith('\\'), joint: '', trims: true },
};

/** NetworkManager's keyfiles. */
export const keyfile: Dialect = {
  name: 'keyfile',
  lineEnd: /\r?\n/g,
  comments: '#',
  isBlank: isAsciiBlank,
  keepsTrailingBlanks: true,
};
