import { cleanPath, joinPath } from '../../src/grammar/posix-path.ts';
import type { Errno, FileFault, FileInfo, Files } from '../../src/host/files.ts';

/** The directory of the local files of an example. */
export const EXAMPLE_DIR = '/example';

/** The files beside an example: regular files, and the directories in their paths. Relative paths are relative to `EXAMPLE_DIR`. */
export function exampleFiles(contents: Readonly<Record<string, string>>): Files {
  const files = new Map(Object.entries(contents).map(([path, text]) => [joinPath(EXAMPLE_DIR, path), new TextEncoder().encode(text)]));
  const below = (path: string): string[] => [...files.keys()].filter((file) => file.startsWith(`${path}/`));
  const absolute = (path: string): string => (path.startsWith('/') ? cleanPath(path) : joinPath(EXAMPLE_DIR, path));
  const fault = (errno: Errno, operation: string, path: string): FileFault => ({
    fault: { errno, operation, path: path.slice(EXAMPLE_DIR.length + 1) },
  });
  const info = (operation: string, path: string): FileInfo | FileFault => {
    const cleaned = absolute(path);
    if (files.has(cleaned)) return { type: 'file', executable: false };
    return below(cleaned).length > 0 ? { type: 'directory', executable: true } : fault('ENOENT', operation, cleaned);
  };
  return {
    absolute,
    read: (path) => files.get(absolute(path)) ?? fault('ENOENT', 'open', absolute(path)),
    stat: (path) => info('stat', path),
    lstat: (path) => info('lstat', path),
    list: (path) => [...new Set(below(absolute(path)).map((file) => file.slice(absolute(path).length + 1).split('/')[0]!))].sort(),
    readlink: (path) => fault('EINVAL', 'readlink', absolute(path)),
  };
}
