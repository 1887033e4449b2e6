import type { Errno, FileFault, FileInfo, Files } from './files.ts';

/** Reads a file by its path; undefined if there is none. */
export type ReadFile = (path: string) => Uint8Array | string | undefined;

/**
 * A host that only has a function that reads files: an editor's open documents, a page's virtual folder. Paths are relative to `/`,
 * there are no links, and folders have no lists of names.
 */
export function filesOfReader(read: ReadFile): Files {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const contents = read(path.replace(/^\/+/, ''));
    return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  };
  const fault = (errno: Errno, operation: string, path: string): FileFault => ({ fault: { errno, operation, path } });
  // any path that is not that of a file may be that of a folder
  const infoOf = (path: string): FileInfo => {
    const bytes = bytesOf(absolutePath(path));
    return bytes ? { type: 'file', executable: false, size: bytes.length } : { type: 'directory', executable: true };
  };
  return {
    absolute: (path) => absolutePath(path),
    read: (path) => bytesOf(absolutePath(path)) ?? fault('ENOENT', 'open', path),
    stat: (path) => {
      const info = infoOf(path);
      return info.type === 'file' ? info : fault('ENOENT', 'stat', path);
    },
    lstat: infoOf,
    list: (path) => fault('ENOENT', 'open', path),
    readlink: (path) => fault('EINVAL', 'readlink', path),
  };
}

function absolutePath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}
