import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';

/**
 * The kind of stdin, determined without reading from it:
 * - `terminal`: a terminal;
 * - `pipe`: a pipe, with or without data, whose other end may stay open forever;
 * - `file`: a non-empty file that has not been read from yet, as in `butane check < config.bu`;
 * - `other`: `/dev/null`, a socket, the rest of a script that a shell is reading, or a closed stdin.
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

/** The offset in bytes of the next read from stdin; undefined if the system does not provide it. Only Linux does. */
function readingPosition(): number | undefined {
  const position = /^pos:\s*(\d+)/m.exec(readFileSync('/proc/self/fdinfo/0', 'utf8'))?.[1];
  return position === undefined ? undefined : Number(position);
}
