import { chmodSync, openSync } from 'node:fs';
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
 * @param contents a text, or its bytes in chunks
 * @param file the file that the path leads to; undefined if it is not a regular file
 * @param mode the mode of a new file. An existing file keeps its mode, unless the output is private (0600)
 * @returns upstream's error message, or undefined
 */
export function writeOutput(
  path: string,
  contents: string | readonly Uint8Array[],
  file: OutputFile | undefined = outputFile(path),
  mode: 0o644 | 0o600 | 0o755 = 0o644,
): string | undefined {
  const chunks = typeof contents === 'string' ? [textBytes(contents)] : contents;
  if (!file) return writeTo(path, chunks, mode);
  return holdSignals(() => (file.exists ? writeOver(path, file.path, chunks, mode) : create(path, file.path, chunks, mode)));
}

function create(path: string, real: string, chunks: readonly Uint8Array[], mode: number): string | undefined {
  const beside = writeBeside(real, chunks, mode);
  if ('error' in beside) return beside.step === 'create' ? writeTo(path, chunks, mode) : writeFault(beside.error, path);
  if (rename(beside.path, real)) return undefined;
  remove(beside.path);
  // If renaming fails, opening usually fails too, and gives upstream's message.
  return writeTo(path, chunks, mode);
}

function writeOver(path: string, real: string, chunks: readonly Uint8Array[], mode: number): string | undefined {
  // before anything is written: nobody else may read it meanwhile
  if (mode === 0o600) {
    try {
      chmodSync(pathBytes(real), mode);
    } catch (error) {
      return openFault(error, path);
    }
  }
  const fault = overwrite(real, chunks, { precious: false });
  if (!fault) return undefined;
  if (fault.step === 'open') return openFault(fault.error, path);
  const help = fault.rescue === undefined ? '' : `  = help: the new contents are in ${fault.rescue}\n`;
  return `${writeFault(fault.error, path)}${help}`;
}

/** Opens and writes a file as upstream does. */
function writeTo(path: string, chunks: readonly Uint8Array[], mode: number): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(pathBytes(path), 'w', mode);
  } catch (error) {
    return openFault(error, path);
  }
  const error = fill(descriptor, chunks);
  return error === undefined ? undefined : writeFault(error, path);
}

function openFault(error: unknown, path: string): string {
  return `failed to open ${path}: ${ioFaultText(error, 'open', path)}\n`;
}

/** The message about a failed write, as upstream prints it. */
export function writeFault(error: unknown, path: string): string {
  return `Failed to write config to ${path}: ${ioFaultText(error, 'write', path)}\n`;
}
