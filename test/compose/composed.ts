import { translate } from '../../src/compile/translate.ts';
import { transpileConfig } from '../../src/compile/transpile.ts';
import { composeFile } from '../../src/compose/compose.ts';
import type { Composition } from '../../src/compose/composition.ts';
import { flattenText } from '../../src/compose/flatten.ts';
import { instancesOf } from '../../src/compose/instances.ts';
import type { Outside } from '../../src/compose/outside-values.ts';
import { PartStore } from '../../src/compose/part-store.ts';
import type { LocatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkComposed } from '../../src/service/check/collect-composed.ts';
import { placeComposed } from '../../src/service/check/place-composed.ts';
import { rangeOf } from '../../src/text/ranges.ts';
import { finish } from '../../src/text/steps.ts';
import { memoryFiles, type Stored } from './memory-files.ts';

export const FCOS = 'variant: fcos\nversion: 1.6.0\n';

/** A header and a config behind it. */
export function composed(header: string, config: string): string {
  return `compose:\n${header.replace(/^\n/, '')}---\n${config.replace(/^\n/, '')}`;
}

/** A header that includes these files. */
export function including(...files: readonly string[]): string {
  return `  include: [${files.join(', ')}]\n`;
}

export interface HowComposed {
  readonly filesDir?: string | undefined;
  readonly outside?: Outside;
  readonly instance?: string;
  readonly mayLack?: boolean;
  readonly rootDir?: string;
}

export interface Composed {
  readonly composition: Composition;
  /** The output; undefined where there is an error. */
  readonly output: string | undefined;
  /** The output as data. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they like
  readonly json: any;
  /** What is found as `build` says it. */
  readonly found: readonly LocatedDiagnostic[];
  /** The same as lines: `parts/a.bu:3:5 error compose/conflict`. */
  readonly lines: readonly string[];
  /** The paths of all files that were read. */
  readonly asked: ReadonlySet<string>;
  /** The config as one plain config. */
  readonly flat: () => string;
  /** What `check` finds. */
  readonly checked: () => readonly LocatedDiagnostic[];
}

/** Composes a file of some files in memory; the files directory is `.` where nothing else is said. */
export function compose(root: string, files: Readonly<Record<string, Stored>>, how: HowComposed = {}): Composed {
  const host = memoryFiles(files);
  const store = new PartStore(host, how.rootDir ?? '.');
  const text = host.read(root);
  if ('fault' in text) throw new Error(`no file ${root}`);
  const loaded = store.root(root, text);
  const { instances } = instancesOf(loaded, store);
  const instance = how.instance === undefined ? instances[0] : instances.find(({ key }) => key === how.instance);
  const filesDir = 'filesDir' in how ? how.filesDir : '.';
  const local = filesDir === undefined ? undefined : { dir: filesDir, host };
  const composition = composeFile([loaded], instance, { store, files: local, outside: how.outside ?? {}, mayLack: how.mayLack });
  const isFine = composition.report.every(({ severity }) => severity !== 'error');
  const { config } = composition;
  const transpiling = { files: local, gzip: undefined, ahead: undefined, pretty: false, raw: false };
  const made = config && isFine ? transpileConfig(config, composition.root, transpiling) : undefined;
  const { diagnostics: found } = placeComposed(composition, [made?.report ?? []], local);
  return {
    composition,
    output: made?.output,
    json: made?.output?.startsWith('{') ? JSON.parse(made.output) : undefined,
    found,
    lines: found.map(lineOf),
    asked: host.asked,
    flat: () => flattenText(config!.config, config!.spec, `butane flatten ${root}`),
    checked: () => finish(checkComposed(composition, local)).checked.diagnostics,
  };
}

export function lineOf({ location, severity, code }: LocatedDiagnostic): string {
  const { line, column } = rangeOf(location).start;
  return `${location.source.name}:${line}:${column} ${severity} ${code}`;
}

/** A plain config as the drop-in translates it, without compression. */
export function translated(text: string, files: Readonly<Record<string, Stored>> = {}): string {
  const { output, report, fatal } = translate(text, { files: memoryFiles(files), filesDir: '.' });
  if (output === undefined) throw new Error(`${fatal?.message}: ${report.map(({ message }) => message).join('; ')}`);
  return output;
}

/** The file of an Ignition config at a path. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it as they like
export function fileAt({ json }: Composed, path: string): any {
  return json?.storage?.files?.find((file: { path: string }) => file.path === path);
}
