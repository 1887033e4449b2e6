import type { Errno } from './files.ts';

/** What the system says of a failed operation, in the words that Go prints. */
const TEXTS: Readonly<Record<Errno, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
  EINVAL: 'invalid argument',
  EIO: 'input/output error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files in system',
  ENOTEMPTY: 'directory not empty',
  EEXIST: 'file exists',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left on device',
  ENXIO: 'no such device or address',
  ETXTBSY: 'text file busy',
};

export function errnoText(errno: Errno | string): string {
  return TEXTS[errno as Errno] ?? `error ${errno}`;
}
