/** A config with one place broken. */
export interface Broken {
  readonly text: string;
  /** Where, and how many characters were put there in place of how many. */
  readonly at: number;
  readonly put: number;
  readonly taken: number;
}

/** Numbers below `n`, the same for the same seed: xorshift. */
export function numbers(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const breaks: Readonly<Record<string, (text: string, next: (n: number) => number) => Broken | undefined>> = {
  'a quote is missing': (text, next) => without(text, /["'](?=\S)|(?<=\S)["']/g, next),
  'a colon is missing': (text, next) => without(text, /:(?=[ \n])/g, next),
  'a dash is missing': (text, next) => without(text, /(?<=\n *)-(?= )/g, next),
  'a bracket is missing': (text, next) => without(text, /[[\]{}]/g, next),
  'a tab is in the indentation': (text, next) => put(text, /(?<=\n *)(?=\S)/g, '\t', next),
  'a key is half written': (text, next) => {
    const broken = put(text, /(?<=\n)(?= +[a-z])/g, '', next);
    if (!broken) return undefined;
    const indent = /^ */.exec(text.slice(broken.at))![0];
    const line = `${indent}pa\n`;
    return { text: text.slice(0, broken.at) + line + text.slice(broken.at), at: broken.at, put: line.length, taken: 0 };
  },
};

export const kinds: readonly string[] = Object.keys(breaks);

/** Breaks a text in one way at some place; undefined where it has no such place. */
export function breakText(text: string, kind: string, next: (n: number) => number): Broken | undefined {
  return breaks[kind]!(text, next);
}

function without(text: string, what: RegExp, next: (n: number) => number): Broken | undefined {
  const places = [...text.matchAll(what)];
  if (places.length === 0) return undefined;
  const at = places[next(places.length)]!.index;
  return { text: text.slice(0, at) + text.slice(at + 1), at, put: 0, taken: 1 };
}

function put(text: string, where: RegExp, what: string, next: (n: number) => number): Broken | undefined {
  const places = [...text.matchAll(where)];
  if (places.length === 0) return undefined;
  const at = places[next(places.length)]!.index;
  return { text: text.slice(0, at) + what + text.slice(at), at, put: what.length, taken: 0 };
}

/** A text without the entry that begins on the line of an offset: the line, and those below that are indented further. */
export function withoutEntry(text: string, offset: number): { readonly text: string; readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = (line: number): number => /^ *(?=\S)/.exec(text.slice(line))?.[0].length ?? Number.POSITIVE_INFINITY;
  const column = indent(start);
  const after = (line: number): number => {
    const feed = text.indexOf('\n', line);
    return feed < 0 ? text.length : feed + 1;
  };
  let end = after(start);
  while (end < text.length && (indent(end) > column || text[end] === '\n')) end = after(end);
  return { text: text.slice(0, start) + text.slice(end), start, end };
}
