import { ignitionSize, outputSize } from '../../compile/output-size.ts';
import type { Outside } from '../../compose/outside-values.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isIgnitionName } from '../../grammar/config-names.ts';
import { errnoText } from '../../host/errno-text.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { EmbeddedOutputs } from '../../service/check/embedded-outputs.ts';
import { rootSizes } from '../../service/check/root-sizes.ts';
import { type Checking, checkSteps } from '../../service/check.ts';
import type { Weights } from '../../service/settings/severity.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
import { type Source, startOf } from '../../text/source.ts';
import { finish } from '../../text/steps.ts';
import { ConfigReads } from '../io/config-reads.ts';
import { errnoOf } from '../io/io-fault.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import { composedChecker } from './check-composed.ts';
import { type FilesDirChoice, filesDirFinder, otherFilesDirs } from './files-dir.ts';
import { helpForMissingFile } from './missing-file.ts';
import type { SizedOutput } from './size-table.ts';

/** The options for checking files. */
export interface FileChecking {
  readonly filesDir: FilesDirChoice;
  readonly weights: Weights;
  /** True to report codes that are off by default too. */
  readonly all?: boolean | undefined;
  readonly lintOptions?: LintOptions | undefined;
  /** What composed configs are checked with. Default: no values, and the working directory. */
  readonly composing?: { readonly outside: Outside; readonly rootDir: string; readonly store?: PartStore } | undefined;
  /** What was read before, if configs can be pipes. */
  readonly reads?: ConfigReads | undefined;
}

/** Checks the bytes of a config. `edited` are contents that other files are going to have. */
export type CheckOne = (path: string, bytes: Uint8Array, edited?: ReadonlyMap<string, Uint8Array>) => CheckedFile;

/** Reads and checks files, one after the other. `onFile` is called after each file with the number of checked files. */
export function checkFiles(paths: readonly string[], how: FileChecking, onFile: (done: number) => void): CheckedFile[] {
  const checkOne = checker(how);
  const { reads = new ConfigReads() } = how;
  return paths.map((path, i) => {
    const read = readConfig(path, reads);
    const checked = 'code' in read ? unreadable(path, read) : checkOne(path, read);
    onFile(i + 1);
    return checked;
  });
}

/** The result for a file that could not be read. */
function unreadable(name: string, error: Diagnostic): CheckedFile {
  const source = { name, bytes: new Uint8Array(), text: '' };
  return { source, diagnostics: [{ ...error, location: startOf(source) }] };
}

/** Returns a function that checks configs. */
export function checker({ filesDir, weights, all, lintOptions, composing = { outside: {}, rootDir: '.' } }: FileChecking): CheckOne {
  const cwd = process.cwd();
  const filesDirOf = filesDirFinder(filesDir, cwd);
  const embeddedOutputs = new EmbeddedOutputs({ ...composing, files: nodeFiles, filesDirOf });
  const composed = composedChecker({ ...composing, weights, all, lintOptions, gzip: nodeGzip, filesDirOf, embeddedOutputs });
  return (path, bytes, edited) => {
    const ofComposed = composed(path, bytes, edited);
    if (ofComposed) return ofComposed;
    const dir = filesDirOf(path);
    const options: Checking = {
      files: nodeFiles,
      filesDir: dir,
      otherFilesDirs: () => otherFilesDirs(path, cwd),
      name: path,
      weights,
      all,
      lintOptions,
      gzip: nodeGzip,
      embeddedOutputs,
    };
    return finish(checkSteps(bytes, options));
  };
}

/** Returns a function that measures the outputs of a config: one, or one for each instance. */
export function sizer({ filesDir, composing = { outside: {}, rootDir: '.' } }: FileChecking): (source: Source) => readonly SizedOutput[] {
  const filesDirOf = filesDirFinder(filesDir, process.cwd());
  const store = composing.store ?? new PartStore(nodeFiles, composing.rootDir);
  return (source) => {
    const { name, bytes } = source;
    if (isIgnitionName(name)) return [{ name, size: ignitionSize(source) }];
    const files = { dir: filesDirOf(name), host: nodeFiles };
    const loaded = mayBeComposed(bytes) ? store.root(name, bytes) : undefined;
    if (!loaded?.hasHeader) return [{ name, size: outputSize(source, files, nodeGzip) }];
    return rootSizes(loaded, store, { files, outside: composing.outside, gzip: nodeGzip }).map((output) => ({ name, ...output }));
  };
}

function readConfig(path: string, reads: ConfigReads): Uint8Array | Diagnostic {
  try {
    return reads.read(path);
  } catch (thrown) {
    const errno = errnoOf(thrown);
    const diagnostic = diagnose('file/unreadable', { reason: errnoText(errno) });
    return errno === 'ENOENT' ? { ...diagnostic, help: helpForMissingFile(path) } : diagnostic;
  }
}
