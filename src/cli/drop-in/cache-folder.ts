import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** What says where a cache is. */
export type CacheEnvironment = Readonly<Partial<Record<'NODE_DISABLE_COMPILE_CACHE' | 'XDG_CACHE_HOME' | 'HOME', string>>>;

/**
 * The folder for compiled code, `$XDG_CACHE_HOME/butane` or `~/.cache/butane`: a real folder that is the user's alone. It is
 * created, but nothing above it is.
 *
 * @returns undefined where the user wants no cache, where either variable is relative or empty, and where the folder or the one
 * above it is missing, belongs to somebody else, or may be written to by others
 */
export function cacheFolder(environment: CacheEnvironment): string | undefined {
  const uid = process.geteuid?.();
  const base = baseFolder(environment);
  if (uid === undefined || base === undefined || environment.NODE_DISABLE_COMPILE_CACHE !== undefined) return undefined;
  const folder = join(base, 'butane');
  try {
    // the user's cache folder itself may be a link, to a larger disk for instance
    if (!isOwn(statSync(base), uid, 0o022)) return undefined;
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { mode: 0o700 });
    const info = lstatSync(folder);
    return info.isDirectory() && isOwn(info, uid, 0o077) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** An empty or relative variable would lead to the working directory, which others may have filled. */
function baseFolder({ XDG_CACHE_HOME, HOME }: CacheEnvironment): string | undefined {
  const base = XDG_CACHE_HOME ?? (HOME ? join(HOME, '.cache') : '');
  return isAbsolute(base) ? base : undefined;
}

/** Whether a user owns something, and nobody else has any of these rights to it. */
export function isOwn({ uid, mode }: Stats, user: number, rights: number): boolean {
  return uid === user && (mode & rights) === 0;
}
