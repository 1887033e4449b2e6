import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { MOST_LINKS } from '../../host/files.ts';
import { byteText } from '../../text/byte-text.ts';
import { pathBytes } from './path-bytes.ts';

/** A regular file to write. */
export interface OutputFile {
  /** The path after all symbolic links are followed. */
  readonly path: string;
  readonly exists: boolean;
}

/**
 * The regular file that a path leads to through symbolic links, whether it exists or not. Undefined for everything else: a pipe, a
 * terminal, an open stream of this process, or a path that cannot be a file.
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

/** Follows the links of a path to a missing file. Paths are not simplified, because the meaning of `..` depends on the links before it. */
function followLinks(path: string): string {
  let current = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const target = linkTarget(current);
    if (target === undefined) return current;
    current = target.startsWith('/') ? target : `${dirname(current)}/${target}`;
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

/** True for a path such as `/dev/fd/3`, which stands for an open stream and not for a file. */
function underProc(path: string): boolean {
  return `${realPath(dirname(path))}/`.startsWith('/proc/');
}

function realPath(path: string): string {
  return byteText(realpathSync(pathBytes(path), 'buffer'));
}
