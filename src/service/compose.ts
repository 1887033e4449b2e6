import { transpileConfig } from '../compile/transpile.ts';
import { composeFile } from '../compose/compose.ts';
import { folderOf } from '../compose/include-targets.ts';
import { instancesOf } from '../compose/instances.ts';
import { PartStore } from '../compose/part-store.ts';
import { isFatal, type LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { type Files, isFault } from '../host/files.ts';
import { filesOfReader, type ReadFile } from '../host/files-of-reader.ts';
import type { Gzip } from '../host/gzip.ts';
import { placeComposed } from './check/place-composed.ts';
import { outsideOf, type VariableOptions } from './variables.ts';

/** How to compose a config. */
export interface ComposeOptions extends VariableOptions {
  /**
   * Reads the config, its parts and its local files, by names that are relative to the same folder as `root`: `a.bu` with `local: motd`
   * and `include: [parts/b.bu]` asks for `a.bu`, `motd` and `parts/b.bu`. It is asked for each name once. Use `files` where there are
   * links, globs or trees.
   */
  readonly read?: ReadFile | undefined;
  /** The host that reads files, in place of `read`. */
  readonly files?: Files | undefined;
  /** The directory of local files. Default: the folder of the config. */
  readonly filesDir?: string | undefined;
  readonly gzip?: Gzip | undefined;
  readonly pretty?: boolean | undefined;
  readonly raw?: boolean | undefined;
}

/** A composed config. */
export interface ComposedConfig {
  /** The key of the instance, if the config has instances. */
  readonly instance?: string | undefined;
  /** The Ignition config or MachineConfig. Absent if there is an error. */
  readonly output?: string | undefined;
  /** True if a secret is in the output. */
  readonly hasSecret: boolean;
  /** Problems, each at its place in the file that someone wrote. No secret is shown. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Composes and translates a config with or without a header: one result, or one for each instance. The mistakes of a config are
 * diagnostics, never thrown.
 *
 * @param root the path of the config
 * @throws if `root` cannot be read, if neither `read` nor `files` is given, if `read` returns neither a text nor bytes (such as a promise),
 *   and if a text of `vars` is not a YAML mapping
 */
export function compose(root: string, options: ComposeOptions = {}): ComposedConfig[] {
  const {
    read,
    files: host = read && filesOfReader(askedOnce(read)),
    rootDir = '.',
    filesDir = folderOf(root),
    gzip,
    pretty = false,
    raw = false,
  } = options;
  if (!host) throw new TypeError('compose: give read or files');
  const bytes = host.read(root);
  if (isFault(bytes)) throw new Error(`compose: ${root} cannot be read`);
  const store = new PartStore(host, rootDir);
  const loaded = store.root(root, bytes);
  const files = { dir: filesDir, host };
  const outside = outsideOf(options);
  const { instances, has, report } = instancesOf(loaded, store);
  return (has && report.length === 0 ? instances : [undefined]).map((instance) => {
    const composition = composeFile([loaded], instance, { store, files, outside });
    const { config } = composition;
    const hasError = isFatal(report) || isFatal(composition.report);
    const transpiled =
      config && !hasError ? transpileConfig(config, composition.root, { files, gzip, ahead: undefined, pretty, raw }) : undefined;
    const { diagnostics } = placeComposed(
      { ...composition, report: [...report, ...composition.report] },
      [transpiled?.report ?? []],
      files,
    );
    return { instance: instance?.key, output: transpiled?.output, hasSecret: composition.usesSecret, diagnostics };
  });
}

/** A function that asks for each file once: it may be slow, and all phases have to see the same contents. */
function askedOnce(read: ReadFile): ReadFile {
  const contents = new Map<string, ReturnType<ReadFile>>();
  return (name) => {
    if (!contents.has(name)) contents.set(name, read(name));
    return contents.get(name);
  };
}
