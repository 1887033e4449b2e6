import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { errnoText } from '../../host/errno-text.ts';
import { errnoOf } from './io-fault.ts';

/** The callbacks of a walk. Their paths start with the name of the root folder of the walk. */
export interface Walk {
  /** The folder that relative names are relative to. */
  readonly from: string;
  /** True if the walk should enter a folder. */
  readonly enters: (folder: string) => boolean;
  /** True if a file of this name is wanted. */
  readonly wants: (file: string) => boolean;
  readonly onFile: (file: string) => void;
  /** Called for folders that cannot be read, and for wanted names that are not UTF-8. */
  readonly onSkipped: (path: string, why: string) => void;
}

/**
 * Walks through a folder. Names are used exactly as listed: no character in them is a separator, wildcard or escape. Symbolic links
 * are not followed, so every path is below the folder.
 *
 * @param root the folder; empty for `from`
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

/** The path to open for a name. It is not simplified, because the meaning of `..` depends on the links before it. */
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

/** True for a name that is not UTF-8. Node replaces its invalid bytes with U+FFFD, and no file has the resulting name. */
function isMisread(path: string): boolean {
  return path.includes('\ufffd') && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

function joinName(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}
