import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { textBytes } from '../../../text/byte-text.ts';
import { confinedFile, linkFault } from '../../io/confine.ts';
import { ioFaultText } from '../../io/io-fault.ts';
import { makeFolders } from '../../io/make-folders.ts';
import { writeOutput } from '../../io/write-output.ts';

/** How often each thing came of a config. */
export interface Tally {
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}

/**
 * Writes an output, and the folders that it is in. One that is there already with the same contents is left alone: what
 * looks at times, rsync or another watcher, has nothing to do then.
 *
 * @param root the folder that the output may not be outside of once links are followed
 * @returns what came of it, or what went wrong
 */
export async function writeBuild(
  path: string,
  output: string,
  root: string,
): Promise<'written' | 'unchanged' | { readonly fault: string }> {
  const refused = linkFault(path, root, 'refuse');
  if (refused !== undefined) return { fault: `failed to write ${path}: ${refused}\n` };
  if (holds(path, output)) return 'unchanged';
  const folder = dirname(path);
  try {
    makeFolders(folder);
  } catch (error) {
    return { fault: `failed to create ${folder}: ${ioFaultText(error, 'mkdir', folder)}\n` };
  }
  const confined = confinedFile(path, root);
  if ('fault' in confined) return { fault: `failed to write ${path}: ${confined.fault}\n` };
  const fault = writeOutput(path, output, confined.file);
  // a signal that came while the file was written is heard when the loop turns
  await nextTurn();
  return fault === undefined ? 'written' : { fault };
}

function holds(path: string, output: string): boolean {
  try {
    return readFileSync(path).equals(textBytes(output));
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
