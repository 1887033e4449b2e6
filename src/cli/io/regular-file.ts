import { readFileSync, statSync } from 'node:fs';

/**
 * The contents of the regular file at a path, through links; undefined if there is none, or if it cannot be read. Nothing else is opened:
 * a pipe waits for another program, and `/dev/zero` never ends.
 */
export function regularContents(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Why a file is not read or written. */
export const NOT_REGULAR = 'it is a pipe or a device, not a regular file';

/** True for a pipe, a device or a socket. */
export function isSpecialFile(path: string): boolean {
  try {
    const info = statSync(path);
    return !info.isFile() && !info.isDirectory();
  } catch {
    return false;
  }
}
