import { bisect } from '../text/bisect.ts';

/** A placeholder of a template. */
export interface Placeholder {
  readonly start: number;
  readonly written: string;
}

/** The beginnings of `{{ x }}` and `{% if %}` (Jinja and Go templates), `${x}` (shells, Terraform) and `%{ if }` (Terraform). They can overlap: `${{`. */
const OPENING = /(?=(\{\{|\{%|[$%]\{))./g;
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '${': '}', '%{': '}' };
/** What scripts replace with sed: `%%X%%`, `@@X@@`, `@X@` and `%X%`. YAML has no plain text that begins with these characters. */
const WORD = /(%%|@@)[A-Za-z][\w.-]{0,60}\1|([%@])[A-Z][A-Z0-9_]{0,60}\2/g;
/** The placeholders that may be on a line of their own. A unit may have the other ones in its commands. */
const DIRECTIVE = /^[ \t]*(?:\{%|%\{)/;

/**
 * The placeholders of a text, each on one line. They are found in one walk: a regular expression for a whole placeholder would
 * search for the end again from each beginning.
 */
export class Placeholders {
  #all: readonly Placeholder[] | undefined;
  #directives: readonly Placeholder[] | undefined;

  constructor(readonly text: string) {}

  /** All of them, in order. */
  all(): readonly Placeholder[] {
    this.#all ??= findAll(this.text);
    return this.#all;
  }

  /** The directives: those that begin their line, after blanks. */
  allDirectives(): readonly Placeholder[] {
    this.#directives ??= findDirectives(this.text);
    return this.#directives;
  }

  /** The first one in a span. */
  first(start: number, end: number): Placeholder | undefined {
    return firstIn(this.all(), start, end);
  }

  /** The first directive in a span. */
  firstDirective(start: number, end: number): Placeholder | undefined {
    return firstIn(this.allDirectives(), start, end);
  }
}

/** True for a text of which a template engine makes another number of lines. */
export function hasDirectives(text: string): boolean {
  return text.split('\n').some((line) => DIRECTIVE.test(line));
}

/** A text without the lines that begin with a directive. */
export function withoutDirectives(text: string): string {
  return text
    .split('\n')
    .filter((line) => !DIRECTIVE.test(line))
    .join('\n');
}

function firstIn(placeholders: readonly Placeholder[], start: number, end: number): Placeholder | undefined {
  const first = placeholders[bisect(placeholders.length, (i) => placeholders[i]!.start < start)];
  return first && first.start + first.written.length <= end ? first : undefined;
}

function findAll(text: string): Placeholder[] {
  const placeholders: Placeholder[] = [];
  /** The next place of each word. The walk asks for increasing places only. */
  const next = new Map<string, number>();
  const nextOf = (word: string, from: number): number => {
    const lastPlace = next.get(word) ?? -1;
    if (lastPlace >= from) return lastPlace;
    const at = text.indexOf(word, from);
    const place = at < 0 ? text.length : at;
    next.set(word, place);
    return place;
  };
  for (const { index: start, 1: opening } of text.matchAll(OPENING)) {
    const closing = CLOSING[opening!]!;
    const end = nextOf(closing, start + opening!.length);
    if (end < text.length && end < nextOf('\n', start)) placeholders.push({ start, written: text.slice(start, end + closing.length) });
  }
  const words = [...text.matchAll(WORD)].map(({ 0: written, index: start }) => ({ start, written }));
  return words.length === 0 ? placeholders : [...placeholders, ...words].sort((one, other) => one.start - other.start);
}

function findDirectives(text: string): Placeholder[] {
  const placeholders: Placeholder[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const [before] = DIRECTIVE.exec(line) ?? [];
    if (before !== undefined) {
      const closing = CLOSING[before.slice(-2)]!;
      const end = line.lastIndexOf(closing);
      if (end >= before.length)
        placeholders.push({ start: lineStart + before.length - 2, written: line.slice(before.length - 2, end + closing.length) });
    }
    lineStart += line.length + 1;
  }
  return placeholders;
}
