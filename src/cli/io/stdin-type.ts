import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';

/**
 * What stands behind stdin, told without reading from it:
 * - `terminal`: a person types;
 * - `pipe`: a pipe of a shell, with or without data, whose other end may stay open for ever;
 * - `file`: a file with contents that nobody has read from yet, as in `butane check < config.bu`;
 * - `other`: `/dev/null`, a socket, the rest of a script that a shell is reading, or nothing at all.
 */
export type StdinType = 'terminal' | 'pipe' | 'file' | 'other';

export function stdinType(): StdinType {
  if (isatty(0)) return 'terminal';
  try {
    const info = fstatSync(0);
    if (info.isFIFO()) return 'pipe';
    return info.isFile() && info.size > 0 && readingPosition() === 0 ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** The offset in bytes that the next read from stdin begins at; undefined where the system does not tell (it is Linux's to do). */
function readingPosition(): number | undefined {
  const position = /^pos:\s*(\d+)/m.exec(readFileSync('/proc/self/fdinfo/0', 'utf8'))?.[1];
  return position === undefined ? undefined : Number(position);
}
