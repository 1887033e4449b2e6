import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Errno, FileFault, FileInfo, Files } from '../host/files.ts';
import type { Gzip } from '../host/gzip.ts';

/** Local files of the machine that Node runs on, relative to its working directory. */
export const nodeFiles: Files = {
  absolute: (path) => resolve(path),
  read: (path) => attempt('open', path, () => readFileSync(path)),
  stat: (path) => attempt('stat', path, () => infoOf(statSync(path))),
  lstat: (path) => attempt('lstat', path, () => infoOf(lstatSync(path))),
  list: (path) => attempt('open', path, () => readdirSync(path).sort(byBytes)),
  readlink: (path) => attempt('readlink', path, () => readlinkSync(path)),
};

/** zlib at its best. */
export const nodeGzip: Gzip = (contents) => gzipSync(contents, { level: 9 });

function attempt<T>(operation: string, path: string, act: () => T): T | FileFault {
  try {
    return act();
  } catch (error) {
    const { code, syscall } = error as { code?: string; syscall?: string };
    if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    // Go finds out that it opened a directory when it reads from it
    return { fault: { errno: code as Errno, operation: syscall === 'read' ? 'read' : operation, path } };
  }
}

function infoOf(stats: Stats): FileInfo {
  const type = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'symlink' : 'other';
  return { type, executable: (stats.mode & 0o111) !== 0 };
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
