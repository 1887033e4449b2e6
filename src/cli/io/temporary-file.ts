import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathBytes } from './path-bytes.ts';

/** A temporary file next to another file; or the step that failed, after which no file is left. */
export type TemporaryFile = { readonly path: string } | { readonly step: 'create' | 'fill'; readonly error: unknown };

/** True for the path of a temporary file of this command. */
export function isTemporary(path: string): boolean {
  return /(?:^|[/\\])\.butane-\d+-[a-z\d]+$/.test(path);
}

/**
 * Writes contents to a new file in the folder of another file. The caller must rename or remove it, within `holdSignals`.
 *
 * @param persist called after all contents are written
 */
export function writeBeside(
  path: string,
  chunks: readonly Uint8Array[],
  mode: number,
  persist?: (descriptor: number) => void,
): TemporaryFile {
  const temporary = `${dirname(path)}/.butane-${process.pid}-${Math.random().toString(36).slice(2)}`;
  let descriptor: number;
  try {
    descriptor = openSync(pathBytes(temporary), 'wx', mode);
  } catch (error) {
    return { step: 'create', error };
  }
  const error = fill(descriptor, chunks, persist);
  if (error === undefined) return { path: temporary };
  remove(temporary);
  return { step: 'fill', error };
}

/** Writes all bytes and closes the file. Returns the error if that fails. */
export function fill(descriptor: number, chunks: readonly Uint8Array[], persist?: (descriptor: number) => void): unknown {
  try {
    try {
      for (const chunk of chunks) writeFileSync(descriptor, chunk);
      persist?.(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

export function remove(path: string): void {
  rmSync(pathBytes(path), { force: true });
}

export function rename(from: string, to: string): boolean {
  try {
    renameSync(pathBytes(from), pathBytes(to));
    return true;
  } catch {
    return false;
  }
}
