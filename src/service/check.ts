import type { Outside } from '../compose/outside-values.ts';
import { PartStore } from '../compose/part-store.ts';
import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Diagnostic, LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { isIgnitionName } from '../grammar/config-names.ts';
import type { Files } from '../host/files.ts';
import { filesOfReader } from '../host/files-of-reader.ts';
import type { Gzip } from '../host/gzip.ts';
import type { LintOptions } from '../lint/machine/machine-lint.ts';
import { mayBeComposed } from '../spec/compose-header.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { byteText } from '../text/byte-text.ts';
import { givenBytes } from '../text/given-bytes.ts';
import type { Source } from '../text/source.ts';
import { finish, type Steps } from '../text/steps.ts';
import { awaitsBuild } from './check/awaits-build.ts';
import type { Built } from './check/built.ts';
import type { CheckMemo } from './check/check-memo.ts';
import { checkRoot } from './check/check-root.ts';
import { type Collected, collect } from './check/collect.ts';
import { collectIgnition } from './check/collect-ignition.ts';
import { withEmbeddedCycles } from './check/embedded-cycles.ts';
import { EmbeddedOutputs } from './check/embedded-outputs.ts';
import { placeDiagnostics } from './check/place-diagnostics.ts';
import { findSecrets } from './check/secret-spans.ts';
import { sizeFindingsOf } from './check/size-findings.ts';
import { withoutSecrets } from './check/without-secrets.ts';
import { withoutIgnored } from './settings/ignore-comments.ts';
import { isReported, type Weights, weigh } from './settings/severity.ts';
import { outsideOf, type VariableOptions } from './variables.ts';

/** The options of `check`. */
export interface CheckOptions extends VariableOptions {
  /** Reads local files. */
  readonly files?: Files | undefined;
  /** The directory of local files. Without it, every field that embeds a local file is reported. */
  readonly filesDir?: string | undefined;
  /** Other directories that may have local files. If a file is missing in `filesDir`, the help names the directory that has it. */
  readonly otherFilesDirs?: (() => readonly string[]) | undefined;
  /** The severities of codes, which override the defaults. */
  readonly weights?: Weights | undefined;
  /** True to report codes that are off by default too. Default: false. */
  readonly all?: boolean | undefined;
  /** Compresses contents, as `butane build` does. Without it, the size of a Butane config's output is not checked. */
  readonly gzip?: Gzip | undefined;
  /** Facts about the machines: the release, the platform, and whether they already run. */
  readonly lintOptions?: LintOptions | undefined;
  /** The name of the config in reports. A name that ends with `.ign` is that of an Ignition config. Default: `<stdin>`. */
  readonly name?: string | undefined;
}

/** What only callers of this program give. */
export interface Checking extends CheckOptions {
  /** The values of variables, in place of `set`, `vars` and `env`. */
  readonly outside?: Outside | undefined;
  /** Is told what `butane build` makes of a Butane config without a header. */
  readonly onBuilt?: ((built: () => Built | undefined) => void) | undefined;
  /** The outputs that configs embed, if several configs are checked. */
  readonly embeddedOutputs?: EmbeddedOutputs | undefined;
  /** What the check before this one left. */
  readonly memo?: CheckMemo | undefined;
}

/**
 * Checks a config in all phases. Of a config with a header it reads the files that it includes, and reports problems in them too.
 * Mistakes in the config are returned as diagnostics and never thrown.
 *
 * @throws TypeError if `config` is neither a string nor a `Uint8Array`, and if a text of `vars` is not a YAML mapping
 */
export function check(config: string | Uint8Array, options: CheckOptions = {}): CheckedFile {
  return finish(checkSteps(givenBytes(config, 'check: the config'), options));
}

/** The same, with a pause after each step. */
export function* checkSteps(bytes: Uint8Array, options: Checking): Steps<CheckedFile> {
  const checked = yield* checkConfig(bytes, options);
  options.memo?.end();
  return checked;
}

function* checkConfig(bytes: Uint8Array, options: Checking): Steps<CheckedFile> {
  const { name = '<stdin>', files } = options;
  if (isIgnitionName(name)) {
    const source: Source = { name, bytes, text: byteText(bytes) };
    const collected = withSizes(yield* collectIgnition(source, lintOptionsOf(options)), source, options);
    return masked(source, weighed(placeDiagnostics(collected, source), options), collected);
  }
  const ofRoot = mayBeComposed(bytes) ? yield* checkWithHeader(name, bytes, options) : undefined;
  if (ofRoot) return ofRoot;
  const decoded = decodeText(bytes, name);
  if ('message' in decoded) return notText(decoded);
  const collected = withSizes(yield* collectButane(decoded, options), decoded, options);
  if (collected.built) options.onBuilt?.(collected.built);
  yield;
  const outputs = embeddedOutputsOf(options);
  const reports = outputs ? withEmbeddedCycles(collected.reports, name, outputs) : collected.reports;
  const placed = placeDiagnostics(
    { ...collected, reports },
    decoded,
    (diagnostic) => files !== undefined && awaitsBuild(diagnostic, files),
  );
  // Comments come first, so that a comment which ignores a code that is off is not reported as unused.
  return masked(decoded, weighed(withoutIgnored(placed, collected.trees), options), collected);
}

/** Checks a config with a header, and what it includes; undefined if it has no header. */
function* checkWithHeader(name: string, bytes: Uint8Array, options: Checking): Steps<CheckedFile | undefined> {
  const { files: host = filesOfReader(() => undefined), filesDir = '', rootDir = '.' } = options;
  const store = new PartStore(host, rootDir);
  const loaded = store.root(name, bytes);
  if (!loaded.hasHeader) return undefined;
  return yield* checkRoot(loaded, store, {
    ...options,
    files: filesDir === '' ? undefined : { dir: filesDir, host },
    outside: options.outside ?? outsideOf(options),
    embeddedOutputs: embeddedOutputsOf(options),
  });
}

/** The outputs that configs embed; undefined if no local files are read. */
function embeddedOutputsOf(options: Checking): EmbeddedOutputs | undefined {
  const { files, filesDir = '', rootDir = '.', embeddedOutputs } = options;
  if (embeddedOutputs || !files || filesDir === '') return embeddedOutputs;
  return new EmbeddedOutputs({ files, filesDirOf: () => filesDir, rootDir, outside: options.outside ?? outsideOf(options) });
}

/** What was collected, and what there is to say of the size of the output. */
function withSizes(collected: Collected, source: Source, { lintOptions = {} }: CheckOptions): Collected {
  const found = sizeFindingsOf(source, collected, lintOptions);
  return found.length === 0 ? collected : { ...collected, reports: [...collected.reports, found] };
}

function weighed(diagnostics: readonly LocatedDiagnostic[], { weights = [], all }: CheckOptions): readonly LocatedDiagnostic[] {
  return weigh(diagnostics, weights, all);
}

/** The diagnostics of a file, with the secrets of the config masked. */
function masked(source: Source, diagnostics: readonly LocatedDiagnostic[], { trees }: Collected): CheckedFile {
  if (diagnostics.length === 0) return { source, diagnostics };
  // Places may be in local files too.
  const places = diagnostics.flatMap(({ location, related = [] }) => [location, ...related.map((place) => place.location)]);
  const sources = new Set([source, ...trees.keys(), ...places.map((place) => place.source)]);
  const secrets = new Map([...sources].map((file) => [file, findSecrets(file.text, trees.get(file))]));
  const spans = new Map([...secrets].map(([file, secretsOfFile]) => [file, secretsOfFile.spans]));
  return { source, diagnostics: withoutSecrets(diagnostics, secrets), secrets: spans };
}

function collectButane(source: Source, options: Checking): Steps<Collected> {
  const { files, filesDir = '', otherFilesDirs, gzip, memo } = options;
  const local = files && filesDir !== '' ? { dir: filesDir, host: files, otherDirs: otherFilesDirs } : undefined;
  return collect(source, { files: local, lintOptions: lintOptionsOf(options), gzip, memo });
}

function lintOptionsOf({ lintOptions, weights = [], all }: CheckOptions): LintOptions {
  return { ...lintOptions, isReported: (code) => isReported(code, weights, all) };
}

/** The result for bytes that are not text. The report shows the text before the first invalid byte. */
function notText(error: Diagnostic): CheckedFile {
  const { source } = error.location!;
  const collected: Collected = { reports: [[error]], trees: new Map() };
  return masked(source, placeDiagnostics(collected, source), collected);
}
