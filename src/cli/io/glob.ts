import { Minimatch, minimatch } from 'minimatch';

/** A glob that can be looked for: it is within the limits. */
export interface Glob {
  /** The folders that it begins in, as it names them; `` for the working directory. */
  readonly folders: readonly string[];
  /** The one path that it stands for, where it has no wildcard: `a\*.bu` stands for `a*.bu`. */
  readonly literal: string | undefined;
  /** Whether it stands for a path, which is written as the glob is: relative or absolute. */
  readonly matches: (path: string) => boolean;
  /** Whether it may stand for something below a folder. */
  readonly matchesBelow: (folder: string) => boolean;
}

/** Why a glob is not looked for, in one line. */
export interface GlobFault {
  readonly fault: string;
}

/** The longest glob, in UTF-16 units. */
const LONGEST = 1024;
/** How many globs the braces of one may stand for. */
const MOST_ALTERNATIVES = 1000;
/** How many wildcards there may be, once braces are expanded: a name is matched in a time that grows with them. */
const MOST_WILDCARDS = 2000;

/**
 * Reads a glob: `*`, `?`, `[…]`, `**`, `{a,b}`, `{1..3}`, `@(a|b)` and its kin, and a backslash before what stands for itself.
 *
 * @param hidden whether wildcards stand for names that begin with a dot too
 */
export function readGlob(pattern: string, { hidden = false } = {}): Glob | GlobFault {
  if (pattern === '') return { fault: 'a glob is empty' };
  if (pattern.length > LONGEST) return { fault: `a glob of ${pattern.length} characters is too long: the limit is ${LONGEST}` };
  const options = { dot: hidden, nonegate: true, nocomment: true, optimizationLevel: 0, braceExpandMax: MOST_ALTERNATIVES + 1 };
  try {
    const expanded = minimatch.braceExpand(pattern, options);
    if (expanded.length > MOST_ALTERNATIVES)
      return { fault: `the braces of ${short(pattern)} stand for more than ${MOST_ALTERNATIVES} globs` };
    const wildcards = expanded.reduce((sum, one) => sum + countWildcards(one), 0);
    if (wildcards > MOST_WILDCARDS) return { fault: `${short(pattern)} has ${wildcards} wildcards: the limit is ${MOST_WILDCARDS}` };
    const globs = expanded.map((one) => new Minimatch(one, { ...options, nobrace: true }));
    const rows = globs.flatMap(({ set }) => set);
    return {
      folders: [...new Set(rows.map(folderOf))],
      literal: rows.length === 1 ? literalOf(rows[0]!) : undefined,
      matches: (path) => globs.some((glob) => glob.match(path)),
      matchesBelow: (folder) => globs.some((glob) => glob.match(folder, true)),
    };
  } catch (error) {
    // it has limits of its own
    return { fault: `${short(pattern)} is no glob that can be read: ${(error as Error).message}` };
  }
}

/** Enough of a glob to know it by. */
function short(pattern: string): string {
  return pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
}

function countWildcards(pattern: string): number {
  return pattern.match(/\*+|[?[]|[@!+]\(/g)?.length ?? 0;
}

type Row = Minimatch['set'][number];

/** What stands before the first step with a wildcard; the last step is no folder. */
function folderOf(row: Row): string {
  const literal = row.findIndex((step) => typeof step !== 'string');
  const steps = row.slice(0, literal < 0 ? -1 : literal);
  return steps.length === 1 && steps[0] === '' ? '/' : steps.join('/');
}

function literalOf(row: Row): string | undefined {
  return row.every((step) => typeof step === 'string') ? row.join('/') : undefined;
}
