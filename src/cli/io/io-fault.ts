import { errnoText } from '../../host/errno-text.ts';
import type { Errno } from '../../host/files.ts';

/** The text of a failed file operation, as upstream prints it: `open x: no such file or directory`. */
export function ioFaultText(error: unknown, operation: string, path: string): string {
  const { syscall } = error as { syscall?: string };
  // A directory can be opened, and only fails when it is read.
  const failed = syscall === 'read' ? 'read' : operation;
  return `${failed} ${path}: ${errnoText(errnoOf(error))}`;
}

/** Why a file that an argument names could not be read, with the name once: `failed to read x: no such file or directory`. */
export function unreadText(path: string, error: unknown): string {
  return `failed to read ${path}: ${errnoText(errnoOf(error))}`;
}

/** The system's names for errors that Node reports before it calls the system. */
const REFUSED: ReadonlyMap<string, Errno> = new Map([
  ['ERR_FS_FILE_TOO_LARGE', 'EFBIG'],
  ['ERR_INVALID_ARG_VALUE', 'EINVAL'],
]);

/** The system's name of a file error. */
export function errnoOf(error: unknown): string {
  const { code = '' } = error as { code?: string };
  return REFUSED.get(code) ?? code;
}
