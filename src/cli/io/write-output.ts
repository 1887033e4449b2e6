import { openSync } from 'node:fs';
import { textBytes } from '../../text/byte-text.ts';
import { holdSignals } from './hold-signals.ts';
import { ioFaultText } from './io-fault.ts';
import { type OutputFile, outputFile } from './output-file.ts';
import { overwrite } from './overwrite.ts';
import { pathBytes } from './path-bytes.ts';
import { fill, remove, rename, writeBeside } from './temporary-file.ts';

/**
 * Writes an output file completely or not at all, if that is possible: a new file gets its name when it is complete, and an existing one
 * gets its old contents back if the write fails. Everything else (a terminal, a pipe, a file in a directory where no file can be created)
 * is written as upstream does.
 *
 * @param path the name of the file in messages
 * @param file the file that the path leads to; undefined if it is not a regular file
 * @returns upstream's error message, or undefined
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
  // If renaming fails, opening usually fails too, and gives upstream's message.
  return writeTo(path, bytes);
}

function writeOver(path: string, real: string, bytes: Uint8Array): string | undefined {
  const fault = overwrite(real, bytes, { precious: false });
  if (!fault) return undefined;
  if (fault.step === 'open') return openFault(fault.error, path);
  const help = fault.rescue === undefined ? '' : `  = help: the new contents are in ${fault.rescue}\n`;
  return `${writeFault(fault.error, path)}${help}`;
}

/** Opens and writes a file as upstream does. */
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

/** The message about a failed write, as upstream prints it. */
export function writeFault(error: unknown, path: string): string {
  return `Failed to write config to ${path}: ${ioFaultText(error, 'write', path)}\n`;
}
