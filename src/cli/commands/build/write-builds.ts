import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { textBytes } from '../../../text/byte-text.ts';
import { confinedFile, linkFault } from '../../io/confine.ts';
import { ioFaultText } from '../../io/io-fault.ts';
import { makeFolders } from '../../io/make-folders.ts';
import { regularContents } from '../../io/regular-file.ts';
import { writeOutput } from '../../io/write-output.ts';

/** The number of configs with each result. */
export interface Tally {
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}

/**
 * Writes an output, and creates its folders. A file that already has these contents is not written, so that its modification time does
 * not change and rsync or another watcher has nothing to do.
 *
 * @param root the folder that must contain the output after links are followed
 * @param secret true for an output that only its owner may read
 * @returns the result, or an error message
 */
export async function writeBuild(
  path: string,
  output: string,
  root: string,
  secret: boolean,
): Promise<'written' | 'unchanged' | { readonly fault: string }> {
  const refused = linkFault(path, root, 'refuse');
  if (refused !== undefined) return { fault: `failed to write ${path}: ${refused}\n` };
  if (regularContents(path)?.equals(textBytes(output)) && (!secret || isPrivate(path))) return 'unchanged';
  const folder = dirname(path);
  try {
    makeFolders(folder);
  } catch (error) {
    return { fault: `failed to create ${folder}: ${ioFaultText(error, 'mkdir', folder)}\n` };
  }
  const confined = confinedFile(path, root);
  if ('fault' in confined) return { fault: `failed to write ${path}: ${confined.fault}\n` };
  const fault = writeOutput(path, output, confined.file, secret ? 0o600 : 0o644);
  // A signal that arrived during the write is delivered at the next turn of the event loop.
  await nextTurn();
  return fault === undefined ? 'written' : { fault };
}

function isPrivate(path: string): boolean {
  try {
    return (statSync(path).mode & 0o077) === 0;
  } catch {
    return false;
  }
}

/** The tally in words: `2 written, 1 unchanged, 1 failed`. */
export function tallyText({ written, unchanged, failed }: Tally): string {
  const parts = [`${written} written`];
  if (unchanged > 0) parts.push(`${unchanged} unchanged`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}
