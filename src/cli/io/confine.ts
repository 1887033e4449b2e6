import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { OutputFile } from './output-file.ts';
import { NOT_REGULAR } from './regular-file.ts';
import { isBelow } from './search-root.ts';

const IS_LINK = 'it is a symbolic link, and outputs are not written through links; remove it';

/**
 * The reason why a file must not be written: a link in its path leads out of the root folder. A link in a repository must not cause a
 * file outside the repository to be overwritten.
 *
 * @param root the root folder; it may be a link itself
 * @param ofItself what to do if the file itself is a link to a file inside the root
 * @returns a clause about the file, or undefined
 */
export function linkFault(path: string, root: string, ofItself: 'refuse' | 'follow'): string | undefined {
  const real = realPath(root);
  let current = resolve(root);
  const steps = relative(current, resolve(path)).split(sep);
  for (const [i, step] of steps.entries()) {
    current = join(current, step);
    const isFile = i === steps.length - 1;
    const info = infoOf(current);
    if (!info) return undefined;
    if (!info.isSymbolicLink()) continue;
    if (isFile && ofItself === 'refuse') return IS_LINK;
    const target = realPath(current);
    const link = isFile ? 'it' : current;
    if (real === undefined || target === undefined) return `${link} is a symbolic link that leads nowhere`;
    if (!isBelow(target, real)) return `${link} is a symbolic link that leads out of ${root}`;
  }
  return undefined;
}

/**
 * The file at a path, without links in the path. Call it after `linkFault`: links that were created since then are not followed.
 * `file` is undefined for the path of a directory.
 */
export function confinedFile(path: string, root: string): { readonly file: OutputFile | undefined } | { readonly fault: string } {
  const folder = realPath(dirname(path));
  const real = realPath(root);
  if (folder === undefined || real === undefined || !isBelow(folder, real)) return { fault: `its folder is no longer in ${root}` };
  const place = join(folder, basename(path));
  const info = infoOf(place);
  if (info?.isSymbolicLink()) return { fault: IS_LINK };
  if (info && !info.isFile() && !info.isDirectory()) return { fault: `${NOT_REGULAR}; remove it` };
  return { file: info && !info.isFile() ? undefined : { path: place, exists: info !== undefined } };
}

/** The status of a file or link; undefined if it is missing or inaccessible, in which case writing fails too. */
function infoOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
