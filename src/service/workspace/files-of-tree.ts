import type { Confinement } from '../../compose/confine.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { type Files, isFault } from '../../host/files.ts';

/** Trees with more files are only looked at in part: editors ask again and again. */
const MOST_FILES = 1000;

/** The regular files below a directory, by their paths relative to it, as far as they are below the directory of local files. Links are left out. */
export function filesOfTree(dir: string, host: Files, confinement: Confinement): readonly string[] {
  const files: string[] = [];
  const pending = [''];
  for (let below = pending.pop(); below !== undefined && files.length < MOST_FILES; below = pending.pop()) {
    const folder = confinement.below(below === '' ? dir : joinPath(dir, below));
    const names = 'real' in folder ? host.list(folder.real) : [];
    if (isFault(names) || !('real' in folder)) continue;
    for (const name of names) {
      const info = host.lstat(joinPath(folder.real, name));
      if (isFault(info)) continue;
      const path = below === '' ? name : `${below}/${name}`;
      if (info.type === 'directory') pending.push(path);
      else if (info.type === 'file') files.push(path);
    }
  }
  return files.slice(0, MOST_FILES);
}
