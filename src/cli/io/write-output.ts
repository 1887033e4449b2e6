import { openSync } from 'node:fs';
import { textBytes } from '../../text/byte-text.ts';
import { holdSignals } from './hold-signals.ts';
import { ioFaultText } from './io-fault.ts';
import { type OutputFile, outputFile } from './output-file.ts';
import { overwrite } from './overwrite.ts';
import { pathBytes } from './path-bytes.ts';
import { fill, remove, rename, writeBeside } from './temporary-file.ts';

/**
 * Writes an output file whole or not at all where that can be done: a new one gets its name when it is complete, one that is
 * there already gets its old contents back when the new ones cannot be written. Everything else (a terminal, a pipe, a file in
 * a directory where nothing can be created) is written to as upstream does.
 *
 * @param path what faults call it
 * @param file the file that the path leads to; undefined where that is no regular file
 * @returns what went wrong, in upstream's words, or undefined
 */
export function writeOutput(path: string, contents: string, file: OutputFile | undefined = outputFile(path)): string | undefined {
  const bytes = textBytes(contents);
  if (!file) return writeTo(path, bytes);
  return holdSignals(() => (file.exists ? writeOver(path, file.path, bytes) : create(path, file.path, bytes)));
}

function create(path: string, real: string, bytes: Uint8Array): string | undefined {
  const beside = writeBeside(real, bytes, 0o644);
  if ('error' in beside) return beside.step === 'create' ? writeTo(path, bytes) : writeFault(beside.error, path);
  if (rename(beside.path, real)) return undefined;
  remove(beside.path);
  // what renaming refuses, opening mostly refuses too, in upstream's words
  return writeTo(path, bytes);
}

function writeOver(path: string, real: string, bytes: Uint8Array): string | undefined {
  const fault = overwrite(real, bytes, { precious: false });
  if (!fault) return undefined;
  if (fault.step === 'open') return openFault(fault.error, path);
  const help = fault.rescue === undefined ? '' : `  = help: what was to be written is in ${fault.rescue}\n`;
  return `${writeFault(fault.error, path)}${help}`;
}

/** Opens as upstream does and writes. */
function writeTo(path: string, bytes: Uint8Array): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(pathBytes(path), 'w', 0o644);
  } catch (error) {
    return openFault(error, path);
  }
  const error = fill(descriptor, bytes);
  return error === undefined ? undefined : writeFault(error, path);
}

function openFault(error: unknown, path: string): string {
  return `failed to open ${path}: ${ioFaultText(error, 'open', path)}\n`;
}

/** A failed write, as upstream prints it. */
export function writeFault(error: unknown, path: string): string {
  return `Failed to write config to ${path}: ${ioFaultText(error, 'write', path)}\n`;
}
