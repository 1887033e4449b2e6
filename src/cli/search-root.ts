import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import glob from 'fast-glob';

/**
 * The folder that a file may not be outside of once links are followed: the innermost of the named folders and the folders
 * that globs begin in, or the working directory. A file that lies elsewhere was named itself, and so was its folder.
 *
 * @param patterns the files, folders and globs that files are found by
 * @returns what tells the folder of a file, absolute
 */
export function searchRoots(patterns: readonly string[], cwd: string): (file: string) => string {
  const roots = new Set([cwd, ...patterns.flatMap((pattern) => foldersOf(pattern, cwd))]);
  return (file) => {
    const own = dirname(resolve(cwd, file));
    for (let folder = own; ; folder = dirname(folder)) {
      if (roots.has(folder)) return folder;
      if (folder === dirname(folder)) return own;
    }
  };
}

function foldersOf(pattern: string, cwd: string): string[] {
  const info = statSync(resolve(cwd, pattern), { throwIfNoEntry: false });
  if (info) return info.isDirectory() ? [resolve(cwd, pattern)] : [];
  return !glob.isDynamicPattern(pattern) ? [] : glob.generateTasks(pattern).map(({ base }) => resolve(cwd, base));
}

/** Whether a path is a folder or lies below it, by their names alone. */
export function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below.split(sep)[0] !== '..';
}
