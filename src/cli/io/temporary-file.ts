import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathBytes } from './path-bytes.ts';

/** A new file beside another one, or what kept it from being one with these contents: nothing is left of it then. */
export type TemporaryFile = { readonly path: string } | { readonly step: 'create' | 'fill'; readonly error: unknown };

/** Whether a path is that of a temporary file of this command. */
export function isTemporary(path: string): boolean {
  return /(?:^|[/\\])\.butane-\d+-[a-z\d]+$/.test(path);
}

/**
 * Writes contents to a new file in the folder of another one. Whoever calls this renames or removes it, within `holdSignals`.
 *
 * @param persist called when everything is written
 */
export function writeBeside(path: string, bytes: Uint8Array, mode: number, persist?: (descriptor: number) => void): TemporaryFile {
  const temporary = `${dirname(path)}/.butane-${process.pid}-${Math.random().toString(36).slice(2)}`;
  let descriptor: number;
  try {
    descriptor = openSync(pathBytes(temporary), 'wx', mode);
  } catch (error) {
    return { step: 'create', error };
  }
  const error = fill(descriptor, bytes, persist);
  if (error === undefined) return { path: temporary };
  remove(temporary);
  return { step: 'fill', error };
}

/** Writes everything and closes; what kept it from doing so, if something did. */
export function fill(descriptor: number, bytes: Uint8Array, persist?: (descriptor: number) => void): unknown {
  try {
    try {
      writeFileSync(descriptor, bytes);
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
