import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { errnoText } from '../../host/errno-text.ts';
import { errnoOf } from './io-fault.ts';

/** What to look at on a walk, and what to do about it. Paths begin with the name of the folder that the walk began in. */
export interface Walk {
  /** The folder that a relative name counts from. */
  readonly from: string;
  /** Whether to look into a folder. */
  readonly enters: (folder: string) => boolean;
  /** Whether a file is wanted, by its name. */
  readonly wants: (file: string) => boolean;
  readonly onFile: (file: string) => void;
  /** Told of folders and wanted files that cannot be looked at. */
  readonly onSkipped: (path: string, why: string) => void;
}

/**
 * Walks through a folder. A name is taken as the folder lists it: nothing in it is a separator, a wildcard or an escape, and
 * symbolic links are not followed, so that every path lies below the folder.
 *
 * @param root the folder; `` for the one that names count from
 */
export function walkFolder(root: string, walk: Walk): void {
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of entriesOf(folder, walk)) {
      const path = joinName(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (!(isFolder ? walk.enters(path) : entry.isFile() && walk.wants(path))) continue;
      if (isMisread(pathFrom(walk.from, path))) walk.onSkipped(path, 'its name is not UTF-8');
      else if (isFolder) pending.push(path);
      else walk.onFile(path);
    }
  }
}

/** The path to open for a name. Not simplified: what `..` means depends on the links before it. */
export function pathFrom(from: string, name: string): string {
  return isAbsolute(name) ? name : joinName(from, name);
}

function entriesOf(folder: string, { from, onSkipped }: Walk): readonly Dirent[] {
  try {
    return readdirSync(pathFrom(from, folder), { withFileTypes: true });
  } catch (error) {
    onSkipped(folder, errnoText(errnoOf(error)));
    return [];
  }
}

/** Node puts U+FFFD where a name is not UTF-8, and then nothing has the name that it tells. */
function isMisread(path: string): boolean {
  return path.includes('\ufffd') && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

function joinName(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}
