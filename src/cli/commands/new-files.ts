import { chmodSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { confinedFile, linkFault } from '../io/confine.ts';
import { ioFaultText } from '../io/io-fault.ts';
import { makeFolders } from '../io/make-folders.ts';
import { outputFile } from '../io/output-file.ts';
import { pathBytes } from '../io/path-bytes.ts';
import { regularContents } from '../io/regular-file.ts';
import { writeOutput } from '../io/write-output.ts';

/** The bits of a mode that let the owner, the group and others execute a file. */
const EXECUTE = 0o111;

/** A file that is to be written. */
export interface NewFile {
  /** A dash stands for stdout. */
  readonly path: string;
  /** Its bytes, one chunk after the other. */
  readonly contents: readonly Uint8Array[];
  /** The folder that must contain it after links are followed; undefined for a file that the command line names. */
  readonly root: string | undefined;
  /** For a file of a tree, whether it may be executed: a tree takes its mode from that. Undefined if the mode does not matter. */
  readonly executable: boolean | undefined;
}

/**
 * Why files may not be written: two of them have one path, a link leads out of a folder, or there is another file already.
 *
 * @param force true if other files are overwritten
 */
export function conflicts(files: readonly NewFile[], force: boolean): readonly string[] {
  const taken = new Set<string>();
  return files.flatMap((file): string[] => {
    const { path, root } = file;
    if (path === '-') return [];
    const real = resolve(path);
    if (taken.has(real)) return [`two files would both be written to ${path}; read them back one by one`];
    taken.add(real);
    const refused = root === undefined ? undefined : linkFault(path, root, 'refuse');
    if (refused !== undefined) return [`failed to write ${path}: ${refused}`];
    // a file that the command line names is overwritten, as `build -o` does
    if (force || root === undefined) return [];
    const present = presence(file);
    if (present === 'other') return [`${path} exists and differs; overwrite it with --force`];
    if (present !== 'other mode') return [];
    return [`${path} exists and is ${file.executable ? 'not executable' : 'executable'}; change that with --force`];
  });
}

/** Writes files and their folders. One that is there as it is to be is left alone. Returns the messages of those that fail. */
export function writeFiles(files: readonly NewFile[]): readonly string[] {
  return files.flatMap((file) => write(file) ?? []);
}

function write(file: NewFile): string | undefined {
  const { path, contents, root, executable } = file;
  const present = presence(file);
  if (present === 'same') return undefined;
  const folder = dirname(path);
  try {
    makeFolders(folder);
  } catch (error) {
    return `failed to create ${folder}: ${ioFaultText(error, 'mkdir', folder)}\n`;
  }
  const confined = root === undefined ? { file: outputFile(path) } : confinedFile(path, root);
  if ('fault' in confined) return `failed to write ${path}: ${confined.fault}\n`;
  const fault = present === 'other mode' ? undefined : writeOutput(path, contents, confined.file, executable ? 0o755 : 0o644);
  // an existing file keeps its mode when it is written
  return fault ?? (confined.file?.exists && executable !== undefined ? setExecutable(path, confined.file.path, executable) : undefined);
}

/** Lets everybody execute a file who may read it, or nobody. Returns the message if that fails. */
function setExecutable(path: string, real: string, executable: boolean): string | undefined {
  try {
    const { mode } = statSync(pathBytes(real));
    chmodSync(pathBytes(real), executable ? mode | ((mode & 0o444) >> 2) : mode & ~EXECUTE);
    return undefined;
  } catch (error) {
    return `failed to change the mode of ${path}: ${ioFaultText(error, 'chmod', path)}\n`;
  }
}

/** What is at the path of a file: what it is to contain, with the right mode or another; something else; or no regular file that can be read. */
function presence({ path, contents, executable }: NewFile): 'same' | 'other mode' | 'other' | 'none' {
  const present = regularContents(path);
  if (present === undefined) return 'none';
  let at = 0;
  for (const chunk of contents) {
    if (!present.subarray(at, at + chunk.length).equals(chunk)) return 'other';
    at += chunk.length;
  }
  if (at < present.length) return 'other';
  return executable === undefined || executable === isExecutable(path) ? 'same' : 'other mode';
}

function isExecutable(path: string): boolean {
  return (statSync(path).mode & EXECUTE) !== 0;
}
