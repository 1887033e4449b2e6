import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { OutputFile } from './output-file.ts';
import { isBelow } from './search-root.ts';

const IS_LINK = 'it is a symbolic link, and outputs are not written through links; remove it';

/**
 * Why a file may not be written: a link leads out of the folder that it belongs in. What is not there yet is no link. A file
 * of a repository must not decide what outside of it is overwritten.
 *
 * @param root the folder; it may be a link itself
 * @param ofItself what to do about a file that is a link and stays inside
 * @returns a sentence about the file, or undefined
 */
export function linkFault(path: string, root: string, ofItself: 'refuse' | 'follow'): string | undefined {
  const real = realPath(root);
  let at = resolve(root);
  const steps = relative(at, resolve(path)).split(sep);
  for (const [i, step] of steps.entries()) {
    at = join(at, step);
    const isFile = i === steps.length - 1;
    const info = lookAt(at);
    if (!info) return undefined;
    if (!info.isSymbolicLink()) continue;
    if (isFile && ofItself === 'refuse') return IS_LINK;
    const target = realPath(at);
    const link = isFile ? 'it' : at;
    if (real === undefined || target === undefined) return `${link} is a symbolic link that leads nowhere`;
    if (!isBelow(target, real)) return `${link} is a symbolic link that leads out of ${root}`;
  }
  return undefined;
}

/**
 * The file at a path with no links on the way to it, looked at after `linkFault`: a link that was put there since then is not
 * followed. `file` is undefined for what is no regular file.
 */
export function confinedFile(path: string, root: string): { readonly file: OutputFile | undefined } | { readonly fault: string } {
  const folder = realPath(dirname(path));
  const real = realPath(root);
  if (folder === undefined || real === undefined || !isBelow(folder, real)) return { fault: `its folder is no longer in ${root}` };
  const place = join(folder, basename(path));
  const info = lookAt(place);
  if (info?.isSymbolicLink()) return { fault: IS_LINK };
  return { file: info && !info.isFile() ? undefined : { path: place, exists: info !== undefined } };
}

/** Undefined where nothing is, or nothing can be seen: writing fails there too. */
function lookAt(path: string): Stats | undefined {
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
