import { errnoText } from '../../host/errno-text.ts';
import type { Errno } from '../../host/files.ts';

/** A failed operation of Node's as upstream prints it: `open x: no such file or directory`. */
export function ioFaultText(error: unknown, operation: string, path: string): string {
  const { syscall } = error as { syscall?: string };
  // a file that opens may still refuse to be read, as a directory does
  const done = syscall === 'read' ? 'read' : operation;
  return `${done} ${path}: ${errnoText(errnoOf(error))}`;
}

/** What Node refuses before it asks the system, as the system would have said it. */
const REFUSED: ReadonlyMap<string, Errno> = new Map([
  ['ERR_FS_FILE_TOO_LARGE', 'EFBIG'],
  ['ERR_INVALID_ARG_VALUE', 'EINVAL'],
]);

/** The system's name for what went wrong with a file. */
export function errnoOf(error: unknown): string {
  const { code = '' } = error as { code?: string };
  return REFUSED.get(code) ?? code;
}
