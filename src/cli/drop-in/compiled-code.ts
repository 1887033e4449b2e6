import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOwn } from './cache-folder.ts';

/*
 * Compiled code is run unseen, and V8 crashes or hangs on code that was damaged. So a file of it begins with the SHA-256 of its
 * name and of the code behind it, and V8 is given nothing that does not match.
 */
const DIGEST_LENGTH = 32;

/** The code in a file; undefined where there is none, where it is damaged, and where it is not the user's own regular file. */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    // without blocking: whoever opens a FIFO waits for its writer
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

/** Writes the code, whole or not at all, and removes that of the same command's other versions. Without a cache a run is only slower. */
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

/** Removes what other versions of a command left, unfinished files too. */
function removeOthers(folder: string, name: string): void {
  const command = /^(?:butane|ignition-validate)(?=-)/.exec(name)?.[0];
  for (const other of readdirSync(folder)) {
    const [, of] = /^\.?(butane|ignition-validate)-[0-9a-f]+-v[^/]*\.bin(?:\.\d+)?$/.exec(other) ?? [];
    if (other !== name && of === command) rmSync(join(folder, other), { force: true });
  }
}

function digest(name: string, code: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\0`).update(code).digest();
}
