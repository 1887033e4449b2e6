import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** The environment variables that determine the cache folder. */
export type CacheEnvironment = Readonly<Partial<Record<'NODE_DISABLE_COMPILE_CACHE' | 'XDG_CACHE_HOME' | 'HOME', string>>>;

/**
 * The folder for compiled code: `$XDG_CACHE_HOME/butane` or `~/.cache/butane`. It is created if its parent exists. It must be a
 * directory, not a link, and accessible to the user only.
 *
 * @returns undefined if the user disabled the cache, the variable is relative or empty, or the folder or its parent is missing,
 * belongs to another user, or is writable by others
 */
export function cacheFolder(environment: CacheEnvironment): string | undefined {
  const uid = process.geteuid?.();
  const base = baseFolder(environment);
  if (uid === undefined || base === undefined || environment.NODE_DISABLE_COMPILE_CACHE !== undefined) return undefined;
  const folder = join(base, 'butane');
  try {
    // The parent may be a link, for example to a larger disk.
    if (!isOwn(statSync(base), uid, 0o022)) return undefined;
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { mode: 0o700 });
    const info = lstatSync(folder);
    return info.isDirectory() && isOwn(info, uid, 0o077) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The parent folder. An empty or relative variable is refused, because it would lead to the working directory, which may not be trusted. */
function baseFolder({ XDG_CACHE_HOME, HOME }: CacheEnvironment): string | undefined {
  const base = XDG_CACHE_HOME ?? (HOME ? join(HOME, '.cache') : '');
  return isAbsolute(base) ? base : undefined;
}

/** True if a user owns a file or folder, and none of these permission bits are set. */
export function isOwn({ uid, mode }: Stats, user: number, rights: number): boolean {
  return uid === user && (mode & rights) === 0;
}
