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
  readonly #rest: string;

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
    this.#rest = text.slice(0, start + before.length) + (end < 0 ? '' : text.slice(end));
  }

  uses(...kinds: readonly NameKind[]): readonly NameUse[] {
    const own = this.namesOf(this.#rest).filter(({ kind, role }) => role !== 'use' && kinds.includes(kind));
    return this.others ? [...own, ...this.others.uses(...kinds)] : own;
  }

  names(...kinds: readonly NameKind[]): readonly string[] {
    return [...new Set(this.uses(...kinds).map(({ name }) => name))];
  }
}
