import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isOwn } from './cache-folder.ts';

/*
 * V8 runs cached code without checks, and can crash or hang on damaged code. So a cache file has its record twice, and V8 only gets code
 * of which both copies are equal. A record is the code and then the name of the file. Comparing the copies is faster than a checksum:
 * loading `node:crypto` and computing a SHA-256 takes a twentieth of the time in which Node starts.
 */

/** The code in a cache file. Undefined if the file is missing or damaged, is not a regular file, or does not belong to the user alone. */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    // O_NONBLOCK: opening a FIFO would otherwise wait for a writer.
    descriptor = openSync(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const info = fstatSync(descriptor);
    if (!info.isFile() || !isOwn(info, process.geteuid!(), 0o077)) return undefined;
    const contents = readFileSync(descriptor);
    const record = contents.subarray(0, contents.length >> 1);
    // The code is at the beginning of the file, because V8 copies code at an address that is not a multiple of 8.
    const codeLength = record.length - name.length;
    const isWhole = record.equals(contents.subarray(record.length)) && record.toString('latin1', codeLength) === name;
    return isWhole ? record.subarray(0, codeLength) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** How many versions of a command keep their code: the installed one, that of a project, and one of another version of Node. */
const KEPT_VERSIONS = 3;

/**
 * Writes code to a cache file atomically, and removes old cache files of other versions of the command. Errors are ignored, because a
 * run without a cache is only slower.
 */
export function keepCompiled(folder: string, name: string, code: Uint8Array): void {
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    const record = Buffer.concat([code, Buffer.from(name)]);
    writeFileSync(temporary, Buffer.concat([record, record]), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, join(folder, name));
    removeOld(folder, name);
  } catch {
    removeFile(temporary);
  }
}

/** Removes unfinished cache files of a command or subcommand, and all finished ones but the newest. */
function removeOld(folder: string, name: string): void {
  const command = parsedName(name)?.command;
  const finished: { readonly path: string; readonly written: number }[] = [];
  for (const file of readdirSync(folder)) {
    const parsed = parsedName(file);
    if (parsed === undefined || parsed.command !== command || file === name) continue;
    const path = join(folder, file);
    if (parsed.isFinished) finished.push({ path, written: lstatSync(path).mtimeMs });
    else removeFile(path);
  }
  finished.sort((a, b) => b.written - a.written);
  for (const { path } of finished.slice(KEPT_VERSIONS - 1)) removeFile(path);
}

/** Removes a file. Errors are ignored. */
function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is missing, or the folder does not allow it.
  }
}

/** The command or subcommand of a cache file, and whether the file was written completely; undefined for another file. */
function parsedName(file: string): { readonly command: string; readonly isFinished: boolean } | undefined {
  const parts = /^(\.?)((?:butane|ignition-validate)(?:-[a-z-]+?)?)-[0-9a-f]+-v[^/]*\.bin(?:\.\d+)?$/.exec(file);
  return parts ? { command: parts[2]!, isFinished: parts[1] === '' } : undefined;
}
