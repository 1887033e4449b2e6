import { dirname, resolve } from 'node:path';
import { confinedFile, linkFault } from '../io/confine.ts';
import { ioFaultText } from '../io/io-fault.ts';
import { makeFolders } from '../io/make-folders.ts';
import { outputFile } from '../io/output-file.ts';
import { regularContents } from '../io/regular-file.ts';
import { writeOutput } from '../io/write-output.ts';

/** A file that is to be written. */
export interface NewFile {
  /** A dash stands for stdout. */
  readonly path: string;
  /** Its bytes, one chunk after the other. */
  readonly contents: readonly Uint8Array[];
  /** The folder that must contain it after links are followed; undefined for a file that the command line names. */
  readonly root: string | undefined;
  readonly executable: boolean;
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
    return force || root === undefined || presence(file) !== 'other' ? [] : [`${path} exists and differs; overwrite it with --force`];
  });
}

/** Writes files and their folders. One that is there with its contents is left alone. Returns the messages of those that fail. */
export function writeFiles(files: readonly NewFile[]): readonly string[] {
  return files.flatMap((file) => write(file) ?? []);
}

function write(file: NewFile): string | undefined {
  const { path, contents, root, executable } = file;
  if (presence(file) === 'same') return undefined;
  const folder = dirname(path);
  try {
    makeFolders(folder);
  } catch (error) {
    return `failed to create ${folder}: ${ioFaultText(error, 'mkdir', folder)}\n`;
  }
  const confined = root === undefined ? { file: outputFile(path) } : confinedFile(path, root);
  if ('fault' in confined) return `failed to write ${path}: ${confined.fault}\n`;
  return writeOutput(path, contents, confined.file, executable ? 0o755 : 0o644);
}

/** What is at the path of a file: what it is to contain, something else, or no regular file that can be read. */
function presence({ path, contents }: NewFile): 'same' | 'other' | 'none' {
  const present = regularContents(path);
  if (present === undefined) return 'none';
  let at = 0;
  for (const chunk of contents) {
    if (!present.subarray(at, at + chunk.length).equals(chunk)) return 'other';
    at += chunk.length;
  }
  return at === present.length ? 'same' : 'other';
}
