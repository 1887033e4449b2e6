import { readsAsOther } from './yaml-resolve.ts';

/*
 * The style that go-yaml chooses for a text, and the text in it. Lines are never folded.
 */

/** A text as it stands in YAML. */
export interface Scalar {
  readonly text: string;
  /** True where the text ends a line by itself, so that what follows begins a new one. */
  readonly endsLine: boolean;
}

/** Characters that cannot stand unescaped; those above U+FFFF count, as for libyaml before. */
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]/;
const leadingIndicator = /^(?:[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \t]|$)|---|\.\.\.)/;
const innerIndicator = /:(?:[ \t]|$)|[ \t\n\u2028\u2029]#/;
const breaks = /[\n\u2028\u2029]/;
const startsWithBlank = /^[ \n\u2028\u2029]/;

/** A text as a value, or as a key that is not simple. `indent` is that of its continuation lines. */
export function scalar(text: string, indent: number): Scalar {
  const { special, multiline, literal, single } = analyse(text);
  if (text.includes('\n')) return literal ? literalBlock(text, indent) : whole(doubleQuoted(text));
  if (readsAsOther(text)) return whole(doubleQuoted(text));
  if (!special && !multiline && isPlain(text)) return whole(text);
  return whole(single ? singleQuoted(text, indent) : doubleQuoted(text));
}

/** True where a key can stand in front of its colon on one line. */
export function isSimpleKey(text: string): boolean {
  return !/[\r\n\x85\u2028\u2029]/.test(text) && (text.length <= 42 || utf8Length(text) <= 128);
}

function whole(text: string): Scalar {
  return { text, endsLine: false };
}

interface Analysis {
  readonly special: boolean;
  readonly multiline: boolean;
  readonly literal: boolean;
  readonly single: boolean;
}

function analyse(text: string): Analysis {
  const special = unprintable.test(text);
  const spaceBreak = / [\n\u2028\u2029]/.test(text);
  const breakSpace = /[\n\u2028\u2029] /.test(text);
  return {
    special,
    multiline: breaks.test(text),
    literal: !special && !spaceBreak && !text.endsWith(' '),
    single: !special && !spaceBreak && !breakSpace && !text.includes('\t'),
  };
}

function isPlain(text: string): boolean {
  return !(text.startsWith(' ') || text.endsWith(' ') || text.includes('\t') || leadingIndicator.test(text) || innerIndicator.test(text));
}

function literalBlock(text: string, indent: number): Scalar {
  const hint = startsWithBlank.test(text) ? '2' : '';
  const chomp = !breaks.test(text.at(-1)!) ? '-' : text.length === 1 || breaks.test(text.at(-2)!) ? '+' : '';
  // go-yaml gives the header no line end of its own where the text begins with one: a leading line break is lost
  const body = breaks.test(text[0]!) ? text : `\n${text}`;
  return { text: `|${hint}${chomp}${indented(body, indent)}`, endsLine: chomp !== '-' };
}

function singleQuoted(text: string, indent: number): string {
  return `'${indented(text.replaceAll("'", "''"), indent)}'`;
}

function indented(text: string, indent: number): string {
  return text.replace(/[\n\u2028\u2029](?![\n\u2028\u2029]|$)/g, (lineBreak) => lineBreak + ' '.repeat(indent));
}

const mustEscape = /[\x00-\x1f"\\\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]/g;

function doubleQuoted(text: string): string {
  // go-yaml looks for a byte order mark at the start of the text again at every character
  const pattern = text.startsWith('\ufeff') ? /./gsu : mustEscape;
  return `"${text.replace(pattern, escaped)}"`;
}

const named = new Map([
  ['\0', '0'],
  ['\x07', 'a'],
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\v', 'v'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\x1b', 'e'],
  ['"', '"'],
  ['\\', '\\'],
  ['\x85', 'N'],
  ['\xa0', '_'],
  ['\u2028', 'L'],
  ['\u2029', 'P'],
]);

function escaped(char: string): string {
  const name = named.get(char);
  if (name) return `\\${name}`;
  const code = char.codePointAt(0)!;
  const [letter, width] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).toUpperCase().padStart(width, '0')}`;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
