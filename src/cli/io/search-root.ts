import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { readGlob } from './glob.ts';
import { pathFrom } from './walk-folder.ts';

/** Files, folders and globs, and the absolute folder that they are relative to. */
export interface SearchedNames {
  readonly names: readonly string[];
  readonly from: string;
}

/**
 * The folder that must contain a file after links are followed: the innermost of the named folders, the start folders of globs, and the
 * working directory. For a file elsewhere, which was named itself, it is the file's own folder.
 *
 * @param searched the names by which files were found
 * @param cwd the absolute folder that the names of the files are relative to
 * @returns a function from a file to its absolute folder
 */
export function searchRoots(searched: SearchedNames, cwd: string): (file: string) => string {
  const roots = new Set([cwd, ...searched.names.flatMap((name) => foldersOf(name, searched.from))]);
  return (file) => {
    const ownFolder = dirname(resolve(cwd, file));
    for (let folder = ownFolder; ; folder = dirname(folder)) {
      if (roots.has(folder)) return folder;
      if (folder === dirname(folder)) return ownFolder;
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
    // a link to itself, or a folder without search permission
    return 'other';
  }
}

/** True if a path is equal to a folder or below it. Only the names are compared; links are not followed. */
export function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below.split(sep)[0] !== '..';
}
