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
  const meant = fromWorkingDirectory(file, folder, store) ?? neighbour(file, path, store) ?? inOtherFolder(file, path, store);
  const empty = meant === undefined ? emptyFolder(path, store) : undefined;
  return empty === undefined
    ? diagnose('compose/no-such-part', 'file', { file: path, meant })
    : diagnose('compose/no-such-part', 'in-empty-folder', { file: path, folder: empty });
}

/** The name of a file in a folder whose name is nearly the same. */
function inOtherFolder(file: string, path: string, store: PartStore): string | undefined {
  const steps = path.split('/');
  const upTo = (count: number): string => steps.slice(0, count).join('/') || '.';
  const lost = steps.findIndex((_, i) => i < steps.length - 1 && !('real' in store.confinement.below(upTo(i + 1))));
  const meant = lost < 0 ? undefined : nearest(steps[lost]!, namesIn(upTo(lost), store));
  if (meant === undefined || !('real' in store.confinement.file(steps.with(lost, meant).join('/')))) return undefined;
  const written = file.split('/');
  // both end with the same steps, unless some of them lead upwards again
  const place = written.length - steps.length + lost;
  return written[place] === steps[lost] ? written.with(place, meant).join('/') : undefined;
}

/** The last folder of a path that exists, if nothing is in it: git makes such a folder for a submodule. */
function emptyFolder(path: string, store: PartStore): string | undefined {
  const steps = path.split('/');
  while (steps.pop() !== undefined && steps.length > 0) {
    const folder = steps.join('/');
    const confined = store.confinement.below(folder);
    if (!('real' in confined)) continue;
    const names = store.files.list(confined.real);
    return !isFault(names) && names.length === 0 ? folder : undefined;
  }
  return undefined;
}

function namesIn(folder: string, store: PartStore): readonly string[] {
  const confined = store.confinement.below(folder);
  const names = 'real' in confined ? store.files.list(confined.real) : [];
  return isFault(names) ? [] : names;
}

/** The name of a file that was named relative to the working directory instead of the folder of the including file. */
function fromWorkingDirectory(file: string, folder: string, store: PartStore): string | undefined {
  const isThere = 'real' in store.confinement.file(file);
  return isThere && !folder.startsWith('/') ? relativePath(folder, file) : undefined;
}

/** The name of a file of the same folder whose name is nearly the same. */
function neighbour(file: string, path: string, store: PartStore): string | undefined {
  const slash = path.lastIndexOf('/');
  const meant = nearest(path.slice(slash + 1), namesIn(path.slice(0, Math.max(slash, 0)) || '.', store));
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
