import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cleanPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import { nearest } from '../text/nearest.ts';
import type { PartStore } from './part-store.ts';

/**
 * The diagnostic about an included file that does not exist. Its help has the name that was probably meant.
 *
 * @param file the name as it is written
 * @param path the path that it stands for
 * @param folder the folder of the file that includes it
 */
export function missingPart(file: string, path: string, folder: string, store: PartStore): Diagnostic {
  return diagnose('compose/no-such-part', 'file', {
    file: path,
    meant: fromWorkingDirectory(file, folder, store) ?? neighbour(file, path, store),
  });
}

/** The name of a file that was named relative to the working directory instead of the folder of the including file. */
function fromWorkingDirectory(file: string, folder: string, store: PartStore): string | undefined {
  const isThere = 'real' in store.confinement.file(file);
  return isThere && !folder.startsWith('/') ? relativePath(folder, file) : undefined;
}

/** The name of a file of the same folder whose name is nearly the same. */
function neighbour(file: string, path: string, store: PartStore): string | undefined {
  const slash = path.lastIndexOf('/');
  const confined = store.confinement.below(path.slice(0, Math.max(slash, 0)) || '.');
  const names = 'real' in confined ? store.files.list(confined.real) : [];
  const meant = isFault(names) ? undefined : nearest(path.slice(slash + 1), names);
  return meant === undefined ? undefined : `${file.slice(0, file.lastIndexOf('/') + 1)}${meant}`;
}

/** The path of a file relative to a folder. Both are relative to the same directory. */
function relativePath(folder: string, file: string): string {
  const [from, to] = [folder, file].map((path) =>
    cleanPath(path)
      .split('/')
      .filter((step) => step !== '.'),
  ) as [string[], string[]];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
