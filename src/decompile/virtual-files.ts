import { byCodePoint } from '../compile/emit/code-point-order.ts';
import { cleanPath } from '../grammar/posix-path.ts';
import type { Errno, FileFault, FileInfo, Files } from '../host/files.ts';
import type { StoredFile } from './stored-files.ts';

/** The files directory of a `virtualFiles` host. */
export const VIRTUAL_DIR = '/files';

/** A host that has these files only, and the folders that they are in: what a config is read back with before they are written. */
export function virtualFiles(stored: ReadonlyMap<string, StoredFile>): Files {
  const names = new Map<string, Set<string>>();
  for (const path of stored.keys()) {
    const steps = `${VIRTUAL_DIR.slice(1)}/${path}`.split('/');
    for (const [i, step] of steps.entries()) {
      const folder = `/${steps.slice(0, i).join('/')}`;
      names.set(folder, (names.get(folder) ?? new Set()).add(step));
    }
  }
  const fileAt = (path: string): StoredFile | undefined => stored.get(cleanPath(path).slice(VIRTUAL_DIR.length + 1));
  const fault = (errno: Errno, operation: string, path: string): FileFault => ({ fault: { errno, operation, path } });
  const stat = (path: string): FileInfo | FileFault => {
    const file = fileAt(path);
    if (file) return { type: 'file', executable: file.executable, size: file.contents.length };
    return names.has(cleanPath(path)) ? { type: 'directory', executable: true } : fault('ENOENT', 'stat', path);
  };
  return {
    absolute: cleanPath,
    read: (path) => fileAt(path)?.contents ?? fault('ENOENT', 'open', path),
    stat,
    lstat: stat,
    list: (path) => [...(names.get(cleanPath(path)) ?? [])].sort(byCodePoint),
    readlink: (path) => fault('EINVAL', 'readlink', path),
  };
}
