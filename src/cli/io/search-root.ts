import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { readGlob } from './glob.ts';
import { pathFrom } from './walk-folder.ts';

/** Files, folders and globs, and the folder that they count from, absolute. */
export interface SearchedNames {
  readonly names: readonly string[];
  readonly from: string;
}

/**
 * The folder that a file may not be outside of once links are followed: the innermost of the named folders and the folders
 * that globs begin in, or the working directory. A file that lies elsewhere was named itself, and so was its folder.
 *
 * @param searched what files are found by
 * @param cwd the folder that the names of the files themselves count from, absolute
 * @returns what tells the folder of a file, absolute
 */
export function searchRoots(searched: SearchedNames, cwd: string): (file: string) => string {
  const roots = new Set([cwd, ...searched.names.flatMap((name) => foldersOf(name, searched.from))]);
  return (file) => {
    const own = dirname(resolve(cwd, file));
    for (let folder = own; ; folder = dirname(folder)) {
      if (roots.has(folder)) return folder;
      if (folder === dirname(folder)) return own;
    }
  };
}

function foldersOf(name: string, from: string): string[] {
  const path = resolve(pathFrom(from, name));
  const kind = kindOf(path);
  if (kind !== 'nothing') return kind === 'folder' ? [path] : [];
  const glob = readGlob(name);
  return 'fault' in glob || glob.literal !== undefined ? [] : glob.folders.map((folder) => resolve(pathFrom(from, folder)));
}

function kindOf(path: string): 'folder' | 'other' | 'nothing' {
  try {
    const info = statSync(path, { throwIfNoEntry: false });
    return info === undefined ? 'nothing' : info.isDirectory() ? 'folder' : 'other';
  } catch {
    // a link that leads to itself, or a folder that may not be searched
    return 'other';
  }
}

/** Whether a path is a folder or lies below it, by their names alone. */
export function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below.split(sep)[0] !== '..';
}
