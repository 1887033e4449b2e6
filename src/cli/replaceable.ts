import { closeSync, constants, fstatSync, openSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A regular file that another one may take the place of; `known` is what is there now. */
export interface Replaceable {
  readonly path: string;
  readonly known?: Stats;
}

/** The kernel's limit. */
const MAX_LINKS = 40;

/**
 * The file that a path leads to, through symbolic links, if putting another file in its place does what writing to it would.
 * It does not for a pipe or a terminal, a name that others share, a stream that is open in this process, and whatever the
 * system would not open for writing, a running program for instance: root could still rename over it.
 */
export function replaceable(path: string): Replaceable | undefined {
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    if (!known) return path.endsWith('/') ? undefined : { path: followLinks(path) };
    if (!known.isFile() || known.nlink > 1 || isOpen(known)) return undefined;
    closeSync(openSync(path, constants.O_WRONLY));
    const real = realpathSync(path);
    return underProc(path) || underProc(real) ? undefined : { path: real, known };
  } catch {
    return undefined;
  }
}

/** Where a path to nothing leads. Not simplified: what `..` means depends on the links before it. */
function followLinks(path: string): string {
  let at = path;
  for (let links = 0; links < MAX_LINKS; links++) {
    const target = linkTarget(at);
    if (target === undefined) return at;
    at = target.startsWith('/') ? target : `${dirname(at)}/${target}`;
  }
  return path;
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function isOpen(file: Stats): boolean {
  return [0, 1, 2].some((descriptor) => {
    const open = fstatSync(descriptor);
    return open.ino === file.ino && open.dev === file.dev;
  });
}

/** `/dev/fd/3` is no name of the file that it opens. */
function underProc(path: string): boolean {
  return `${realpathSync(dirname(path))}/`.startsWith('/proc/');
}
