import { readFileSync } from 'node:fs';
import { ignitionSize, type OutputSize, outputSize } from '../../compile/output-size.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { errnoText } from '../../host/errno-text.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { type CheckOptions, check } from '../../service/check.ts';
import type { Weights } from '../../service/settings/severity.ts';
import type { Source } from '../../text/source.ts';
import { errnoOf } from '../io/io-fault.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import { composedChecker } from './check-composed.ts';
import { type FilesDirChoice, filesDirFinder, otherFilesDirs } from './files-dir.ts';
import { helpForMissingFile } from './missing-file.ts';

/** The options for checking files. */
export interface FileChecking {
  readonly filesDir: FilesDirChoice;
  readonly weights: Weights;
  /** True to report codes that are off by default too. */
  readonly all?: boolean | undefined;
  readonly lintOptions?: LintOptions | undefined;
  /** What composed configs are checked with. Default: no values, and the working directory. */
  readonly composing?: { readonly outside: Outside; readonly rootDir: string; readonly store?: PartStore } | undefined;
}

/** Checks the bytes of a config. `edited` are contents that other files are going to have. */
export type CheckOne = (path: string, bytes: Uint8Array, edited?: ReadonlyMap<string, Uint8Array>) => CheckedFile;

/** Reads and checks files, one after the other. `onFile` is called after each file with the number of checked files. */
export function checkFiles(paths: readonly string[], how: FileChecking, onFile: (done: number) => void): CheckedFile[] {
  const checkOne = checker(how);
  return paths.map((path, i) => {
    const read = readConfig(path);
    const checked = 'code' in read ? unreadable(path, read) : checkOne(path, read);
    onFile(i + 1);
    return checked;
  });
}

/** The result for a file that could not be read. */
function unreadable(name: string, error: Diagnostic): CheckedFile {
  const source = { name, bytes: new Uint8Array(), text: '' };
  return { source, diagnostics: [{ ...error, location: { source, span: { start: 0, end: 0 } } }] };
}

/** Returns a function that checks configs. */
export function checker({ filesDir, weights, all, lintOptions, composing = { outside: {}, rootDir: '.' } }: FileChecking): CheckOne {
  const cwd = process.cwd();
  const filesDirOf = filesDirFinder(filesDir, cwd);
  const composed = composedChecker({ ...composing, weights, all, lintOptions, filesDirOf });
  return (path, bytes, edited) => {
    const ofComposed = composed(path, bytes, edited);
    if (ofComposed) return ofComposed;
    const dir = filesDirOf(path);
    const options: CheckOptions = {
      files: nodeFiles,
      filesDir: dir,
      otherFilesDirs: () => otherFilesDirs(path, cwd),
      name: path,
      weights,
      all,
      lintOptions,
      gzip: nodeGzip,
    };
    return check(bytes, options);
  };
}

/** The size of the output of configs, where they have one. */
export function sizer({ filesDir }: FileChecking): (source: Source) => OutputSize | undefined {
  const filesDirOf = filesDirFinder(filesDir, process.cwd());
  return (source) =>
    source.name.endsWith('.ign') ? ignitionSize(source) : outputSize(source, { dir: filesDirOf(source.name), host: nodeFiles }, nodeGzip);
}

function readConfig(path: string): Uint8Array | Diagnostic {
  try {
    return readFileSync(path);
  } catch (thrown) {
    const errno = errnoOf(thrown);
    const diagnostic = diagnose('file/unreadable', { reason: errnoText(errno) });
    return errno === 'ENOENT' ? { ...diagnostic, help: helpForMissingFile(path) } : diagnostic;
  }
}
