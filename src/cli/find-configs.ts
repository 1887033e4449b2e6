import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import glob from 'fast-glob';
import { gitIgnored } from './git-ignored.ts';

/** Configs to look at, and what was asked for and is not there. */
export interface Found {
  /** Each once, sorted; as it was named, or relative to the working directory. */
  readonly files: readonly string[];
  /** Names and globs that lead to nothing. */
  readonly unmatched: readonly string[];
}

/** What is looked for where nothing is named. */
export const CONFIGS = '**/*.{bu,butane,fcc}';

/** What is left out, unless it is named. */
export interface Leaving {
  /** Absolute globs. */
  readonly exclude?: readonly string[];
  /** Whether to leave out what git ignores. Default: true. */
  readonly gitignore?: boolean;
}

/** What is never looked into. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

/**
 * The configs that files, folders and globs name. A file that is named is taken whatever it is called; in folders and by
 * globs, what git ignores is left out, and so is what `exclude` says.
 */
export async function findConfigs(
  patterns: readonly string[],
  cwd: string,
  { exclude = [], gitignore = true }: Leaving = {},
): Promise<Found> {
  const ignored = gitignore ? gitIgnored(cwd) : () => false;
  const files = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const kind = kindOf(resolve(cwd, pattern));
    if (kind === 'file') {
      files.add(pattern);
      continue;
    }
    const wanted = kind === 'folder' ? joinGlob(glob.escapePath(pattern), CONFIGS) : pattern;
    const options = { cwd, ignore: [...NEVER, ...exclude], absolute: true, followSymbolicLinks: false, suppressErrors: true };
    const found = (await glob(wanted, options)).filter((file) => !ignored(file));
    if (found.length === 0) unmatched.push(pattern);
    for (const file of found) files.add(isAbsolute(pattern) ? file : asPosix(relative(cwd, file)));
  }
  return { files: distinct([...files], cwd), unmatched };
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function asPosix(path: string): string {
  return path.split(sep).join('/');
}

function joinGlob(folder: string, pattern: string): string {
  return folder === '.' ? pattern : `${folder.replace(/\/+$/, '')}/${pattern}`;
}

/** One name for a file that has several: `a.bu`, `./a.bu`. */
function distinct(files: readonly string[], cwd: string): string[] {
  const names = new Map<string, string>();
  for (const file of files) {
    const plain = file.replace(/^(?:\.\/+)+/, '');
    names.set(resolve(cwd, file), plain);
  }
  return [...names.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
