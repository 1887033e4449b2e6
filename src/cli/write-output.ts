import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ioFaultText } from './io-fault.ts';

/**
 * Writes an output file whole or not at all: a temporary file beside it takes its place, and its mode. Through a symbolic
 * link, the file it leads to is replaced. What is no regular file (a terminal, a pipe) is written to directly, and so is a
 * file in a directory where nothing can be created.
 *
 * @returns what went wrong, in upstream's words, or undefined
 */
export function writeOutput(path: string, contents: string): string | undefined {
  const known = statOf(path);
  if (known?.isDirectory()) return `failed to open ${path}: open ${path}: is a directory\n`;
  const target = known ? realpathSync(path) : path;
  if (known && (!known.isFile() || !isWritable(dirname(target)))) return writeInPlace(path, contents);
  // a link that leads nowhere is followed by the system, which makes what it names
  if (!known && isLink(path)) return writeInPlace(path, contents);
  const closed = known ? openFault(path) : undefined;
  if (closed !== undefined) return `failed to open ${path}: ${closed}\n`;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, contents, { mode: 0o644, flag: 'wx' });
    if (known) chmodSync(temporary, known.mode & 0o7777);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (statOf(temporary)) rmSync(temporary, { force: true });
    return `failed to open ${path}: ${ioFaultText(error, 'open', path)}\n`;
  }
}

/** Why a file that is there cannot be written, be it replaced by another one or not: it is read-only, or being executed. */
function openFault(path: string): string | undefined {
  try {
    closeSync(openSync(path, constants.O_WRONLY));
    return undefined;
  } catch (error) {
    return ioFaultText(error, 'open', path);
  }
}

function writeInPlace(path: string, contents: string): string | undefined {
  try {
    writeFileSync(path, contents, { mode: 0o644 });
    return undefined;
  } catch (error) {
    const { syscall } = error as { syscall?: string };
    const what = syscall === 'write' ? 'Failed to write config to' : 'failed to open';
    return `${what} ${path}: ${ioFaultText(error, syscall === 'write' ? 'write' : 'open', path)}\n`;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
