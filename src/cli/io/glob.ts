import { Minimatch, minimatch } from 'minimatch';

/** A glob that is within the limits. */
export interface Glob {
  /** The folders in which a search starts, as the glob names them; empty for the working directory. */
  readonly folders: readonly string[];
  /** The only path that the glob matches, if it has no wildcard: `a\*.bu` matches `a*.bu`. */
  readonly literal: string | undefined;
  /** True if the glob matches a path. The path must be relative or absolute as the glob is. */
  readonly matches: (path: string) => boolean;
  /** True if the glob may match a path below a folder. */
  readonly matchesBelow: (folder: string) => boolean;
}

/** The reason why a glob is refused, in one line. */
export interface GlobFault {
  readonly fault: string;
}

/** The longest glob, in UTF-16 units. */
const LONGEST = 1024;
/** The greatest number of globs that the braces of one glob expand to. */
const MOST_ALTERNATIVES = 1000;
/** The greatest number of wildcards after braces are expanded. The time to match a name grows with this number. */
const MOST_WILDCARDS = 2000;

/**
 * Parses a glob: `*`, `?`, `[…]`, `**`, `{a,b}`, `{1..3}`, extended patterns such as `@(a|b)`, and a backslash before a literal character.
 *
 * @param hidden true if wildcards match names that start with a dot
 */
export function readGlob(pattern: string, { hidden = false } = {}): Glob | GlobFault {
  if (pattern === '') return { fault: 'a glob is empty' };
  if (pattern.length > LONGEST) return { fault: `a glob of ${pattern.length} characters is too long: the limit is ${LONGEST}` };
  const options = { dot: hidden, nonegate: true, nocomment: true, optimizationLevel: 0, braceExpandMax: MOST_ALTERNATIVES + 1 };
  try {
    const expanded = minimatch.braceExpand(pattern, options);
    if (expanded.length > MOST_ALTERNATIVES)
      return { fault: `the braces of ${short(pattern)} stand for more than ${MOST_ALTERNATIVES} globs` };
    const wildcards = expanded.reduce((sum, glob) => sum + countWildcards(glob), 0);
    if (wildcards > MOST_WILDCARDS) return { fault: `${short(pattern)} has ${wildcards} wildcards: the limit is ${MOST_WILDCARDS}` };
    const globs = expanded.map((glob) => new Minimatch(glob, { ...options, nobrace: true }));
    const rows = globs.flatMap(({ set }) => set);
    return {
      folders: [...new Set(rows.map(folderOf))],
      literal: rows.length === 1 ? literalOf(rows[0]!) : undefined,
      matches: (path) => globs.some((glob) => glob.match(path)),
      matchesBelow: (folder) => globs.some((glob) => glob.match(folder, true)),
    };
  } catch (error) {
    // minimatch has limits of its own.
    return { fault: `${short(pattern)} is not a valid glob: ${(error as Error).message}` };
  }
}

/** The start of a glob, for messages. */
function short(pattern: string): string {
  return pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
}

function countWildcards(pattern: string): number {
  return pattern.match(/\*+|[?[]|[@!+]\(/g)?.length ?? 0;
}

type Row = Minimatch['set'][number];

/** The folder before the first step with a wildcard. Without a wildcard, the folder of the last step. */
function folderOf(row: Row): string {
  const literal = row.findIndex((step) => typeof step !== 'string');
  const steps = row.slice(0, literal < 0 ? -1 : literal);
  return steps.length === 1 && steps[0] === '' ? '/' : steps.join('/');
}

function literalOf(row: Row): string | undefined {
  return row.every((step) => typeof step === 'string') ? row.join('/') : undefined;
}
