import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOwn } from './cache-folder.ts';

/*
 * V8 runs cached code without checks, and can crash or hang on damaged code. So each cache file starts with the SHA-256 of its name and
 * its code, and V8 only gets code that matches.
 */
const DIGEST_LENGTH = 32;

/** The code in a cache file. Undefined if the file is missing or damaged, is not a regular file, or does not belong to the user alone. */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    // O_NONBLOCK: opening a FIFO would otherwise wait for a writer.
    descriptor = openSync(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const info = fstatSync(descriptor);
    if (!info.isFile() || !isOwn(info, process.geteuid!(), 0o077)) return undefined;
    const contents = readFileSync(descriptor);
    const code = contents.subarray(DIGEST_LENGTH);
    return digest(name, code).equals(contents.subarray(0, DIGEST_LENGTH)) ? code : undefined;
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
    writeFileSync(temporary, Buffer.concat([digest(name, code), code]), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, join(folder, name));
    removeOthers(folder, name);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Removes the cache files of other versions of a command, including unfinished ones. */
function removeOthers(folder: string, name: string): void {
  const command = /^(?:butane|ignition-validate)(?=-)/.exec(name)?.[0];
  for (const file of readdirSync(folder)) {
    const [, owner] = /^\.?(butane|ignition-validate)-[0-9a-f]+-v[^/]*\.bin(?:\.\d+)?$/.exec(file) ?? [];
    if (file !== name && owner === command) rmSync(join(folder, file), { force: true });
  }
}

function digest(name: string, code: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\0`).update(code).digest();
}
