import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { pathBytes } from './path-bytes.ts';
import { remove, writeBeside } from './temporary-file.ts';

/** The options of `overwrite`. */
export interface Overwriting {
  /** The current contents, if they are known; otherwise they are read. */
  readonly original?: Uint8Array;
  /** True if the file cannot be generated again. It is then only overwritten after a copy next to it is on the disk. */
  readonly precious: boolean;
}

/** The reason why a file was not overwritten. */
export interface OverwriteFault {
  readonly step: 'open' | 'copy' | 'write';
  readonly error: unknown;
  /** A file with the new contents, if the old ones could not be restored. */
  readonly rescue?: string;
}

/**
 * Overwrites an existing file in place. The file keeps its hard links, owner, mode, ACLs and extended attributes. A new file in its
 * place would lose those that Node cannot read, and without the ACL the group could get more rights.
 *
 * The disadvantage is that a process that is killed between the first and the last write leaves a mixture of old and new contents. So
 * the new contents are first written to a file next to it, which is removed at the end. This also shows that the disk has room for them.
 * If a write fails, the old contents are restored.
 *
 * @param path the path of the file; not a symbolic link
 * @param chunks the new contents, one chunk after the other
 */
export function overwrite(path: string, chunks: readonly Uint8Array[], { original, precious }: Overwriting): OverwriteFault | undefined {
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
    const copy = writeBeside(path, chunks, 0o600, persist);
    // If no file can be created in the folder, this file may still be writable.
    if ('error' in copy && (precious || copy.step === 'fill')) return { step: 'copy', error: copy.error };
    const fault = writeOver(descriptor, chunks, size, old, persist);
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
  /** True if the old contents could not be restored. */
  readonly isLost: boolean;
}

/** @param size the current length of the file, in bytes */
function writeOver(
  descriptor: number,
  chunks: readonly Uint8Array[],
  size: number,
  original: Uint8Array | undefined,
  persist: (descriptor: number) => void,
): WriteFault | undefined {
  let isTouched = false;
  try {
    // The part that extends the file is written first. If there is no room for it, the old contents are still intact.
    const length = writeRange(descriptor, chunks, size, Number.POSITIVE_INFINITY);
    isTouched = true;
    writeRange(descriptor, chunks, 0, size);
    ftruncateSync(descriptor, length);
    persist(descriptor);
    return undefined;
  } catch (error) {
    return { error, isLost: !restore(descriptor, size, isTouched, original) };
  }
}

/** Restores the length of a file, and its contents if they were touched. Returns false if that fails. */
function restore(descriptor: number, size: number, isTouched: boolean, original: Uint8Array | undefined): boolean {
  try {
    ftruncateSync(descriptor, size);
    if (!isTouched) return true;
    if (original === undefined) return false;
    writeRange(descriptor, [original], 0, original.length);
    ftruncateSync(descriptor, original.length);
    return true;
  } catch {
    return false;
  }
}

/** Writes the bytes from one offset of the contents to another, each at its offset in the file. Returns the length of the contents. */
function writeRange(descriptor: number, chunks: readonly Uint8Array[], from: number, to: number): number {
  let start = 0;
  for (const chunk of chunks) {
    const end = Math.min(chunk.length, to - start);
    for (let offset = Math.max(from - start, 0); offset < end; )
      offset += writeSync(descriptor, chunk, offset, end - offset, start + offset);
    start += chunk.length;
  }
  return start;
}

/** The contents of a file; undefined if it cannot be read. */
function readOriginal(path: string): Uint8Array | undefined {
  try {
    return readFileSync(pathBytes(path));
  } catch {
    return undefined;
  }
}
