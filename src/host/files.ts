/** Why a file operation failed, by the system's own name. */
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
 * A failed file operation: the operation and path as upstream names them in a report (`open x: no such file or directory`).
 * Without a path: `getwd: no such file or directory`.
 */
export interface FileFault {
  readonly fault: { readonly errno: Errno; readonly operation: string; readonly path?: string };
}

/** What a tree meets on disk. `executable`: anyone may execute it. */
export interface FileInfo {
  readonly type: 'file' | 'directory' | 'symlink' | 'other';
  readonly executable: boolean;
  /** In bytes, where the host tells: files are read ahead by it. */
  readonly size?: number;
}

/**
 * The local files that a config may embed. Synchronous: a host that wants to read in parallel reads ahead.
 * Paths are POSIX paths, relative to the host's working directory unless absolute.
 */
export interface Files {
  /** The path made absolute and cleaned, without touching the disk. Operation name, where there is no working directory: `getwd`. */
  absolute(path: string): string | FileFault;
  /** The contents of a file; follows symbolic links. Operation names: `open`, `read`. */
  read(path: string): Uint8Array | FileFault;
  /** Follows symbolic links. Operation name: `stat`. */
  stat(path: string): FileInfo | FileFault;
  /** Does not follow a symbolic link. Operation name: `lstat`. */
  lstat(path: string): FileInfo | FileFault;
  /** The names in a directory, sorted by byte value. Operation name: `open`. */
  list(path: string): readonly string[] | FileFault;
  /** The target of a symbolic link. Operation name: `readlink`. */
  readlink(path: string): string | FileFault;
}

export function isFault(result: unknown): result is FileFault {
  return typeof result === 'object' && result !== null && 'fault' in result;
}
