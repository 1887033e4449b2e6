/** The system's name for the reason why a file operation failed. */
export type Errno =
  | 'ENOENT'
  | 'EACCES'
  | 'EPERM'
  | 'EISDIR'
  | 'ENOTDIR'
  | 'ELOOP'
  | 'ENAMETOOLONG'
  | 'EINVAL'
  | 'EIO'
  | 'EMFILE'
  | 'ENFILE'
  | 'ENOTEMPTY'
  | 'EEXIST'
  | 'EROFS'
  | 'ENOSPC'
  | 'EFBIG'
  | 'ENXIO'
  | 'ETXTBSY';

/**
 * A failed file operation. The operation and path are printed as upstream prints them: `open x: no such file or directory`, or
 * `getwd: no such file or directory` without a path.
 */
export interface FileFault {
  readonly fault: { readonly errno: Errno; readonly operation: string; readonly path?: string };
}

/** A file, directory or link on disk. `executable`: the owner, the group or others may execute it. */
export interface FileInfo {
  readonly type: 'file' | 'directory' | 'symlink' | 'other';
  readonly executable: boolean;
  /** In bytes, if the host knows it. The size decides which files are read ahead. */
  readonly size?: number;
}

/**
 * The local files that a config may embed. The operations are synchronous; a host can read files in parallel ahead of their use
 * (see `Ahead`). Paths are POSIX paths. A relative path is relative to the host's working directory.
 */
export interface Files {
  /** Makes a path absolute and cleans it, without disk access. Operation name if there is no working directory: `getwd`. */
  absolute(path: string): string | FileFault;
  /** Reads the contents of a file. Follows symbolic links. Operation names: `open`, `read`. */
  read(path: string): Uint8Array | FileFault;
  /** Describes the file at a path. Follows symbolic links. Operation name: `stat`. */
  stat(path: string): FileInfo | FileFault;
  /** Describes the file or link at a path. Does not follow symbolic links. Operation name: `lstat`. */
  lstat(path: string): FileInfo | FileFault;
  /** The names in a directory, sorted by byte value. Operation name: `open`. */
  list(path: string): readonly string[] | FileFault;
  /** The target of a symbolic link. Operation name: `readlink`. */
  readlink(path: string): string | FileFault;
}

/** The most symbolic links that are followed in one path, as the Linux kernel does it. Source: path_resolution(7). */
export const MOST_LINKS = 40;

/** True for the fault of an operation. */
export function isFault(result: unknown): result is FileFault {
  return typeof result === 'object' && result !== null && 'fault' in result;
}
