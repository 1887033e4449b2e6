import { bisect } from '../text/bisect.ts';

/** A placeholder of a template. */
export interface Placeholder {
  readonly start: number;
  readonly written: string;
}

/** `{{ x }}` and `{% if %}` of Jinja and Go templates, `${x}` of shells and Terraform, `%{ if }` of Terraform: how they begin. One may begin in another: `${{`. */
const OPENING = /(?=(\{\{|\{%|[$%]\{))./g;
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '${': '}', '%{': '}' };
/** Of these, those that may stand on lines of their own: a unit may have the others in its commands. */
const DIRECTIVE = /^[ \t]*(?:\{%|%\{)/;

/**
 * The placeholders of a text, each on one line, found in one walk: a regular expression for the whole of one looks for the end
 * again from each beginning.
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

  /** Those that have nothing but blanks before them on their lines, and are no mere values. */
  allDirectives(): readonly Placeholder[] {
    this.#directives ??= findDirectives(this.text);
    return this.#directives;
  }

  /** The first one that lies in a stretch. */
  first(start: number, end: number): Placeholder | undefined {
    return firstIn(this.all(), start, end);
  }

  /** The first one that lies in a stretch, has nothing but blanks before it on its line, and is no mere value. */
  firstDirective(start: number, end: number): Placeholder | undefined {
    return firstIn(this.allDirectives(), start, end);
  }
}

function firstIn(placeholders: readonly Placeholder[], start: number, end: number): Placeholder | undefined {
  const first = placeholders[bisect(placeholders.length, (i) => placeholders[i]!.start < start)];
  return first && first.start + first.written.length <= end ? first : undefined;
}

function findAll(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  /** Where each word is next; a walk asks for later and later ones. */
  const next = new Map<string, number>();
  const nextOf = (word: string, from: number): number => {
    const known = next.get(word) ?? -1;
    if (known >= from) return known;
    const at = text.indexOf(word, from);
    const place = at < 0 ? text.length : at;
    next.set(word, place);
    return place;
  };
  for (const { index: start, 1: opening } of text.matchAll(OPENING)) {
    const closing = CLOSING[opening!]!;
    const end = nextOf(closing, start + opening!.length);
    if (end < text.length && end < nextOf('\n', start)) found.push({ start, written: text.slice(start, end + closing.length) });
  }
  return found;
}

function findDirectives(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const [before] = DIRECTIVE.exec(line) ?? [];
    if (before !== undefined) {
      const closing = CLOSING[before.slice(-2)]!;
      const end = line.lastIndexOf(closing);
      if (end >= before.length)
        found.push({ start: lineStart + before.length - 2, written: line.slice(before.length - 2, end + closing.length) });
    }
    lineStart += line.length + 1;
  }
  return found;
}
