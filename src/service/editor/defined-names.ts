import { lineStart } from '../../text/line-start.ts';
import type { NameKind, NameUse } from './names/name-use.ts';
import { namesInFields } from './names.ts';

/** What a line begins with that is not its value: indentation, dashes, and a key. */
const BEFORE_VALUE = /^\s*(?:-\s+)*(?:[\w./-]+[ \t]*[:=])?/;

/** Finds the names in a text. */
export type NamesOf = (text: string) => readonly NameUse[];

/** Finds names, and remembers those of the last text. */
export function rememberedNames(): NamesOf {
  let last: { readonly text: string; readonly names: readonly NameUse[] } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, names: namesInFields(text) };
    return last.names;
  };
}

/** The names that can be used at a place. */
export interface Defined {
  /** The definitions of some kinds, in the order of the text. */
  uses(...kinds: readonly NameKind[]): readonly NameUse[];
  /** Their names, each once. */
  names(...kinds: readonly NameKind[]): readonly string[];
}

/** The names that a config defines, but for those in the value that is being written, and then those of other files. */
export class DefinedNames implements Defined {
  /** The text without the value that is being written. */
  readonly #rest: string;
  /** Where the value is in `#rest`. */
  readonly #place: number;

  constructor(
    text: string,
    offset: number,
    readonly namesOf: NamesOf,
    readonly others?: Defined,
  ) {
    const start = lineStart(text, offset);
    const [before] = BEFORE_VALUE.exec(text.slice(start, offset))!;
    const end = text.indexOf('\n', offset);
    // the text stays the same while one value is written
    this.#place = start + before.length;
    this.#rest = text.slice(0, this.#place) + (end < 0 ? '' : text.slice(end));
  }

  uses(...kinds: readonly NameKind[]): readonly NameUse[] {
    const own = this.own(...kinds);
    return this.others ? [...own, ...this.others.uses(...kinds)] : own;
  }

  /** Only those that the config itself defines. */
  own(...kinds: readonly NameKind[]): readonly NameUse[] {
    return this.namesOf(this.#rest).filter(({ kind, role }) => role !== 'use' && kinds.includes(kind));
  }

  /** Only those that are defined in the item of a list that the value belongs to. */
  ofItem(kind: NameKind): readonly NameUse[] {
    const own = this.own(kind);
    const nearest = [own.findLast(({ span }) => span.start < this.#place), own.find(({ span }) => span.start >= this.#place)];
    return nearest.filter((use) => use !== undefined).filter(({ span }) => isSameItem(this.#rest, span.start, this.#place));
  }

  names(...kinds: readonly NameKind[]): readonly string[] {
    return [...new Set(this.uses(...kinds).map(({ name }) => name))];
  }
}

/** True if the lines from a key of a list's item to another place all belong to that item: they are indented as far as the key. */
function isSameItem(text: string, key: number, place: number): boolean {
  const [first, last] = [Math.min(key, place), Math.max(key, place)];
  const column = /^(?: |- )*/.exec(text.slice(lineStart(text, key), key))![0].length;
  const end = text.indexOf('\n', last);
  const following = text
    .slice(first, end < 0 ? undefined : end)
    .split('\n')
    .slice(1);
  return following.every((line) => line.trim() === '' || /^ */.exec(line)![0].length >= column);
}
