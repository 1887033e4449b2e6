import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { pathBytes } from './path-bytes.ts';
import { remove, writeBeside } from './temporary-file.ts';

/** How to overwrite a file. */
export interface Overwriting {
  /** The contents that it has, if they are known; otherwise they are read. */
  readonly original?: Uint8Array;
  /** Whether the file is all that there is of its contents: without a copy beside it on the disk it is not touched. */
  readonly precious: boolean;
}

/** Why a file was not overwritten. */
export interface OverwriteFault {
  readonly step: 'open' | 'copy' | 'write';
  readonly error: unknown;
  /** A file with the new contents, where the old ones could not be put back. */
  readonly rescue?: string;
}

/**
 * Puts new contents into a file that is there. The file stays the one that it is, with all its names, its owner, mode, ACLs and
 * extended attributes; a new file in its place would lose what Node cannot ask for, and without the ACL the group could do more
 * than before.
 *
 * In return, a process that is killed or a machine that stops between the first write and the last leaves a mixture. So the new
 * contents are written to a file beside it first, which is removed at the end. That also shows that there is room for them. When
 * writing fails, the old contents are put back.
 *
 * @param path no symbolic link
 */
export function overwrite(path: string, bytes: Uint8Array, { original, precious }: Overwriting): OverwriteFault | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(pathBytes(path), constants.O_WRONLY | constants.O_NOFOLLOW);
  } catch (error) {
    return { step: 'open', error };
  }
  const persist = precious ? fsyncSync : (): void => {};
  try {
    const old = original ?? readOriginal(path);
    const { size } = fstatSync(descriptor);
    const copy = writeBeside(path, bytes, 0o600, persist);
    // where no file can be created there may still be room in this one
    if ('error' in copy && (precious || copy.step === 'fill')) return { step: 'copy', error: copy.error };
    const fault = writeOver(descriptor, bytes, size, old, persist);
    if ('error' in copy) return fault && { step: 'write', error: fault.error };
    if (fault?.isLost) return { step: 'write', error: fault.error, rescue: copy.path };
    remove(copy.path);
    return fault && { step: 'write', error: fault.error };
  } finally {
    closeSync(descriptor);
  }
}

interface WriteFault {
  readonly error: unknown;
  /** Whether the old contents are gone. */
  readonly isLost: boolean;
}

/** @param size the length that the file has */
function writeOver(
  descriptor: number,
  bytes: Uint8Array,
  size: number,
  original: Uint8Array | undefined,
  persist: (descriptor: number) => void,
): WriteFault | undefined {
  let isTouched = false;
  try {
    // what makes the file longer comes first: where there is no room for it, the old contents are still whole
    writeAt(descriptor, bytes, size);
    isTouched = true;
    writeAt(descriptor, bytes.subarray(0, size), 0);
    ftruncateSync(descriptor, bytes.length);
    persist(descriptor);
    return undefined;
  } catch (error) {
    return { error, isLost: !putBack(descriptor, size, isTouched, original) };
  }
}

/** Gives a file its old length, and its old contents if they were touched; false where that fails. */
function putBack(descriptor: number, size: number, isTouched: boolean, original: Uint8Array | undefined): boolean {
  try {
    ftruncateSync(descriptor, size);
    if (!isTouched) return true;
    if (original === undefined) return false;
    writeAt(descriptor, original, 0);
    ftruncateSync(descriptor, original.length);
    return true;
  } catch {
    return false;
  }
}

/** Writes the bytes from a position on to where they belong. */
function writeAt(descriptor: number, bytes: Uint8Array, from: number): void {
  for (let at = from; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
}

/** Undefined where the file can be written and not read. */
function readOriginal(path: string): Uint8Array | undefined {
  try {
    return readFileSync(pathBytes(path));
  } catch {
    return undefined;
  }
}
