import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Errno, FileFault, FileInfo, Files } from '../../host/files.ts';
import type { Gzip } from '../../host/gzip.ts';
import { byteText, textBytes } from '../../text/byte-text.ts';
import { errnoOf } from './io-fault.ts';
import { isWithoutWorkingDirectory } from './working-directory.ts';

/** The local files of the machine. Relative paths are relative to the working directory. Names may have bytes that are not UTF-8, as `byteText` encodes them. */
export const nodeFiles: Files = {
  absolute,
  read: (path) => attempt('open', path, readWhole),
  stat: (path) => attempt('stat', path, (bytes) => infoOf(statSync(bytes))),
  lstat: (path) => attempt('lstat', path, (bytes) => infoOf(lstatSync(bytes))),
  list: (path) => attempt('open', path, (bytes) => readdirSync(bytes, { encoding: 'buffer' }).sort(Buffer.compare).map(byteText)),
  readlink: (path) => attempt('readlink', path, (bytes) => byteText(readlinkSync(bytes, { encoding: 'buffer' }))),
};

/** The number of bytes that gzip may add to incompressible contents, which is at least the smallest buffer that zlib accepts. */
const SLACK = 1024;

/**
 * gzip at the highest level of zlib. Bun has another zlib, which compresses worse than Go, so libdeflate is used there. Its highest
 * level is slow, so long contents use a lower one.
 */
export const nodeGzip: Gzip = (contents) => {
  const { Bun } = globalThis as { Bun?: BunGzip };
  if (Bun) return Bun.gzipSync(contents, { library: 'libdeflate', level: contents.length < SHORT ? 12 : 8 });
  const buffers = contents.length < FEW_BYTES ? { windowBits: 10, memLevel: 5 } : { memLevel: 9 };
  return gzipSync(contents, { level: 9, ...buffers, chunkSize: contents.length + SLACK });
};

/**
 * Contents below this size, in bytes, are compressed with small buffers. The result is the same: a window of 2¹⁰ bytes has room for them and
 * for the 262 bytes that zlib keeps free, and memory level 5 has room for 2048 symbols. Clearing the large buffers takes half of the time.
 */
const FEW_BYTES = 512;

interface BunGzip {
  gzipSync(contents: Uint8Array, options: { library: 'libdeflate'; level: number }): Uint8Array;
}

/** Contents below this size, in bytes, are compressed at libdeflate's highest level. */
const SHORT = 8192;

/** The largest file that is read, in bytes. In base64 and JSON it must fit into one string, of at most 2²⁹ characters. */
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
  // Node would refuse the path with an error of its own.
  if (path.includes('\0')) return { fault: { errno: 'EINVAL', operation, path } };
  try {
    return act(Buffer.from(textBytes(path)));
  } catch (error) {
    const code = errnoOf(error);
    if (!/^E[A-Z0-9]+$/.test(code)) throw error;
    const { syscall } = error as { syscall?: string };
    // Go can open a directory, and only fails when it reads from it.
    return { fault: { errno: code as Errno, operation: syscall === 'read' ? 'read' : operation, path } };
  }
}

function infoOf(stats: Stats): FileInfo {
  const type = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'symlink' : 'other';
  return { type, executable: (stats.mode & 0o111) !== 0, size: stats.size };
}
