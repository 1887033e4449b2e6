import { errnoText } from '../host/errno-text.ts';

/** A failed operation of Node's as upstream prints it: `open x: no such file or directory`. */
export function ioFaultText(error: unknown, operation: string, path: string): string {
  const { code = '', syscall } = error as { code?: string; syscall?: string };
  // a file that opens may still refuse to be read, as a directory does
  const done = syscall === 'read' ? 'read' : operation;
  return `${done} ${path}: ${errnoText(code)}`;
}
