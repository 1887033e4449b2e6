import type { Errno } from './files.ts';

/** The error texts that Go prints on Linux, by the system's name of the error. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or directory'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'operation not permitted'],
  ['EISDIR', 'is a directory'],
  ['ENOTDIR', 'not a directory'],
  ['ELOOP', 'too many levels of symbolic links'],
  ['ENAMETOOLONG', 'file name too long'],
  ['EINVAL', 'invalid argument'],
  ['EIO', 'input/output error'],
  ['EMFILE', 'too many open files'],
  ['ENFILE', 'too many open files in system'],
  ['ENOTEMPTY', 'directory not empty'],
  ['EEXIST', 'file exists'],
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'no space left on device'],
  ['ENXIO', 'no such device or address'],
  ['EAGAIN', 'resource temporarily unavailable'],
  ['EBADF', 'bad file descriptor'],
  ['EBUSY', 'device or resource busy'],
  ['EDQUOT', 'disk quota exceeded'],
  ['EFBIG', 'file too large'],
  ['EINTR', 'interrupted system call'],
  ['ENODEV', 'no such device'],
  ['ENOMEM', 'cannot allocate memory'],
  ['ENOTSUP', 'operation not supported'],
  ['EOVERFLOW', 'value too large for defined data type'],
  ['EPIPE', 'broken pipe'],
  ['ESTALE', 'stale file handle'],
  ['ETIMEDOUT', 'connection timed out'],
  ['ETXTBSY', 'text file busy'],
  ['EXDEV', 'invalid cross-device link'],
]);

/** The error text for the system's name of an error. */
export function errnoText(errno: Errno | string): string {
  return TEXTS.get(errno) ?? `error ${errno}`;
}
