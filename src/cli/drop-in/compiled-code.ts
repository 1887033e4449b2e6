import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Writes code to a cache file atomically, and removes the cache files of other versions of the command. Errors are ignored, because a
 * run without a cache is only slower.
 */
export function keepCompiled(folder: string, name: string, code: Uint8Array): void {
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    const record = Buffer.concat([code, Buffer.from(name)]);
    writeFileSync(temporary, Buffer.concat([record, record]), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, join(folder, name));
    removeOthers(folder, name);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Removes the cache files of other versions of a command or subcommand, including unfinished ones. */
function removeOthers(folder: string, name: string): void {
  const owner = ownerOf(name);
  if (owner === undefined) return;
  for (const file of readdirSync(folder)) if (file !== name && ownerOf(file) === owner) rmSync(join(folder, file), { force: true });
}

/** The command or subcommand of a cache file; undefined for another file. */
function ownerOf(file: string): string | undefined {
  return /^\.?((?:butane|ignition-validate)(?:-[a-z-]+?)?)-[0-9a-f]+-v[^/]*\.bin(?:\.\d+)?$/.exec(file)?.[1];
}
