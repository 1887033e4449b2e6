import { cleanPath } from './posix-path.ts';

/**
 * The whole path that a path in a home probably means: `/home/core/x` for `~/x` and `$HOME/x`, `/home/ada/x` for `~ada/x`. Shells expand
 * these; Ignition, useradd and the kernel do not. Undefined for another path.
 *
 * @param owner the user whose home `~` is
 */
export function meantHomePath(path: string, owner = 'core'): string | undefined {
  const [match, user = owner, rest = ''] = /^(?:~([a-z_][a-z0-9_-]*)?|\$HOME|\$\{HOME\})(\/.*)?$/s.exec(path) ?? [];
  if (match === undefined) return undefined;
  return cleanPath(`${user === 'root' ? '/root' : `/home/${user}`}${rest}`);
}
