import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { byteText } from '../../text/byte-text.ts';
import { pathBytes } from './path-bytes.ts';

/** A regular file that is to be written. */
export interface OutputFile {
  /** Its own path: no symbolic link. */
  readonly path: string;
  readonly exists: boolean;
}

/** The kernel's limit. */
const MAX_LINKS = 40;

/**
 * The regular file that a path leads to, through symbolic links, there or not yet. Undefined for all else: a pipe, a terminal,
 * a stream that is open in this process, a path that leads nowhere. Those can only be written to.
 */
export function outputFile(path: string): OutputFile | undefined {
  try {
    const info = statSync(pathBytes(path), { throwIfNoEntry: false });
    if (!info) return path.endsWith('/') ? undefined : { path: followLinks(path), exists: false };
    if (!info.isFile()) return undefined;
    const real = realPath(path);
    return underProc(path) || underProc(real) ? undefined : { path: real, exists: true };
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
    return byteText(readlinkSync(pathBytes(path), 'buffer'));
  } catch {
    return undefined;
  }
}

/** `/dev/fd/3` is no name of the file that it opens. */
function underProc(path: string): boolean {
  return `${realPath(dirname(path))}/`.startsWith('/proc/');
}

function realPath(path: string): string {
  return byteText(realpathSync(pathBytes(path), 'buffer'));
}
