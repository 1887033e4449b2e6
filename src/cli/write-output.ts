import { closeSync, fchmodSync, fchownSync, fstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { textBytes } from '../tree/byte-text.ts';
import { ioFaultText } from './io-fault.ts';
import { type Replaceable, replaceable } from './replaceable.ts';

/**
 * Writes an output file whole or not at all where that can be done: a temporary file beside it takes its place, its mode and
 * its owner. Everything else (a terminal, a pipe, a file in a directory where nothing can be created) is written to in place.
 *
 * @returns what went wrong, in upstream's words, or undefined
 */
export function writeOutput(path: string, contents: string): string | undefined {
  return writeBytes(path, textBytes(contents));
}

/** The same for bytes. */
export function writeBytes(path: string, bytes: Uint8Array): string | undefined {
  const old = replaceable(path);
  const beside = old && createBeside(old);
  if (!beside) return writeInPlace(path, bytes);
  const fault = fill(beside.descriptor, bytes, path);
  if (fault === undefined && rename(beside.path, old.path)) return undefined;
  rmSync(beside.path, { force: true });
  // a full disk would be no less full in place; a mount point or a sticky directory only refuses the renaming
  return fault ?? writeInPlace(path, bytes);
}

interface Temporary {
  readonly path: string;
  readonly descriptor: number;
}

/** An empty file in the same directory that looks like the one it is to replace; undefined where there can be none. */
function createBeside({ path, known }: Replaceable): Temporary | undefined {
  const temporary = `${dirname(path)}/.butane-${process.pid}-${Math.random().toString(36).slice(2)}`;
  let descriptor: number;
  try {
    descriptor = openSync(temporary, 'wx', 0o644);
  } catch {
    return undefined;
  }
  try {
    if (known) {
      const { uid, gid } = fstatSync(descriptor);
      if (uid !== known.uid || gid !== known.gid) fchownSync(descriptor, known.uid, known.gid);
      fchmodSync(descriptor, known.mode & 0o7777);
    }
    return { path: temporary, descriptor };
  } catch {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
    return undefined;
  }
}

function writeInPlace(path: string, bytes: Uint8Array): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'w', 0o644);
  } catch (error) {
    return `failed to open ${path}: ${ioFaultText(error, 'open', path)}\n`;
  }
  return fill(descriptor, bytes, path);
}

/** Writes and closes. */
function fill(descriptor: number, bytes: Uint8Array, path: string): string | undefined {
  try {
    writeFileSync(descriptor, bytes);
    closeSync(descriptor);
    return undefined;
  } catch (error) {
    return writeFault(error, path);
  }
}

function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A failed write, as upstream prints it. */
export function writeFault(error: unknown, path: string): string {
  return `Failed to write config to ${path}: ${ioFaultText(error, 'write', path)}\n`;
}
