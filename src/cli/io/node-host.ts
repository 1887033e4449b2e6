import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Errno, FileFault, FileInfo, Files } from '../../host/files.ts';
import type { Gzip } from '../../host/gzip.ts';
import { byteText, textBytes } from '../../text/byte-text.ts';
import { errnoOf } from './io-fault.ts';
import { isWithoutWorkingDirectory } from './working-directory.ts';

/** Local files of the machine that Node runs on, relative to its working directory. Names need not be UTF-8: see `byteText`. */
export const nodeFiles: Files = {
  absolute,
  read: (path) => attempt('open', path, readWhole),
  stat: (path) => attempt('stat', path, (at) => infoOf(statSync(at))),
  lstat: (path) => attempt('lstat', path, (at) => infoOf(lstatSync(at))),
  list: (path) => attempt('open', path, (at) => readdirSync(at, { encoding: 'buffer' }).sort(Buffer.compare).map(byteText)),
  readlink: (path) => attempt('readlink', path, (at) => byteText(readlinkSync(at, { encoding: 'buffer' }))),
};

/** What gzip adds to contents that do not compress; at least as much as zlib takes for a buffer. */
const SLACK = 1024;

/** zlib at its best. Bun's is another one, whose best is worse than Go's: there it is libdeflate, whose best takes long. */
export const nodeGzip: Gzip = (contents) => {
  const { Bun } = globalThis as { Bun?: BunGzip };
  if (Bun) return Bun.gzipSync(contents, { library: 'libdeflate', level: contents.length < SHORT ? 12 : 8 });
  return gzipSync(contents, { level: 9, memLevel: 9, chunkSize: contents.length + SLACK });
};

interface BunGzip {
  gzipSync(contents: Uint8Array, options: { library: 'libdeflate'; level: number }): Uint8Array;
}

const SHORT = 8192;

/** The largest file that is read, in bytes: in base64 and within JSON it has to fit into one string, of 2²⁹ characters at most. */
const LARGEST = 2 ** 28;

function readWhole(path: Buffer): Buffer {
  const contents = readFileSync(path);
  if (contents.length > LARGEST) throw Object.assign(new Error('file too large'), { code: 'EFBIG' });
  return contents;
}

function absolute(path: string): string | FileFault {
  try {
    return resolve(path);
  } catch (error) {
    if (!isWithoutWorkingDirectory(error)) throw error;
    return { fault: { errno: 'ENOENT', operation: 'getwd' } };
  }
}

function attempt<T>(operation: string, path: string, act: (path: Buffer) => T): T | FileFault {
  // Node refuses it before the system can
  if (path.includes('\0')) return { fault: { errno: 'EINVAL', operation, path } };
  try {
    return act(Buffer.from(textBytes(path)));
  } catch (error) {
    const code = errnoOf(error);
    if (!/^E[A-Z0-9]+$/.test(code)) throw error;
    const { syscall } = error as { syscall?: string };
    // Go finds out that it opened a directory when it reads from it
    return { fault: { errno: code as Errno, operation: syscall === 'read' ? 'read' : operation, path } };
  }
}

function infoOf(stats: Stats): FileInfo {
  const type = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'symlink' : 'other';
  return { type, executable: (stats.mode & 0o111) !== 0, size: stats.size };
}
