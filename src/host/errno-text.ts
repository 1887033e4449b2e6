import type { Errno } from './files.ts';

/** What the system says of a failed operation, in the words that Go prints on Linux. */
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

/** The words for an error number, by the system's name for it. */
export function errnoText(errno: Errno | string): string {
  return TEXTS.get(errno) ?? `error ${errno}`;
}
