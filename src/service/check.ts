import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Diagnostic, LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Files } from '../host/files.ts';
import type { LintOptions } from '../lint/machine/machine-lint.ts';
import { findSpec } from '../spec/find.ts';
import type { Spec } from '../spec/spec.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { byteText } from '../text/byte-text.ts';
import type { Source } from '../text/source.ts';
import { awaitsBuild } from './check/awaits-build.ts';
import { type Collected, collect } from './check/collect.ts';
import { collectIgnition } from './check/collect-ignition.ts';
import { placeDiagnostics } from './check/place-diagnostics.ts';
import { findSecrets } from './check/secret-spans.ts';
import { withoutSecrets } from './check/without-secrets.ts';
import { withoutIgnored } from './settings/ignore-comments.ts';
import { type Weights, weigh } from './settings/severity.ts';

/** How to check. */
export interface CheckOptions {
  /** What reads local files. */
  readonly files?: Files | undefined;
  /** The directory that local files are in. Without it whatever embeds one is reported. */
  readonly filesDir?: string | undefined;
  /** Directories that local files may be in instead: where one is missing, the help names the one that has it. */
  readonly otherFilesDirs?: (() => readonly string[]) | undefined;
  /** What codes count as. */
  readonly weights?: Weights | undefined;
  /** Reports codes that are off by default too. Default: false. */
  readonly all?: boolean | undefined;
  /** What is known of the machines: the release, the platform, and whether they run already. */
  readonly lintOptions?: LintOptions | undefined;
  /** What the config is called; one that ends in `.ign` is an Ignition config. Default: `<stdin>`. */
  readonly name?: string | undefined;
  /** Finds the spec of a version. Who checks many configs hands in one that remembers. */
  readonly findSpec?: ((variant: string, version: string) => Spec | Diagnostic) | undefined;
}

/** Checks a config for all that is known, from all phases at once. The mistakes of a config are diagnostics, never thrown. */
export function check(config: string | Uint8Array, options: CheckOptions = {}): CheckedFile {
  const { name = '<stdin>', files } = options;
  const bytes = typeof config === 'string' ? new TextEncoder().encode(config) : config;
  if (name.endsWith('.ign')) {
    const source: Source = { name, bytes, text: byteText(bytes) };
    const collected = collectIgnition(source, options.lintOptions);
    return discreet(source, weighed(placeDiagnostics(collected, source), options), collected);
  }
  const read = decodeText(bytes, name);
  if ('message' in read) return notText(read);
  const collected = collectButane(read, options);
  const found = placeDiagnostics(collected, read, (diagnostic) => files !== undefined && awaitsBuild(diagnostic, files));
  // a comment may ignore what is off by default: only then it is no idle comment
  return discreet(read, weighed(withoutIgnored(found, read, collected.trees.get(read)), options), collected);
}

function weighed(diagnostics: readonly LocatedDiagnostic[], { weights = [], all }: CheckOptions): readonly LocatedDiagnostic[] {
  return weigh(diagnostics, weights, all);
}

/** What was found, without the secrets of the config. */
function discreet(source: Source, diagnostics: readonly LocatedDiagnostic[], { trees }: Collected): CheckedFile {
  if (diagnostics.length === 0) return { source, diagnostics };
  // places may lie in local files too
  const places = diagnostics.flatMap(({ location, related = [] }) => [location, ...related.map((place) => place.location)]);
  const sources = new Set([source, ...trees.keys(), ...places.map((place) => place.source)]);
  const secrets = new Map([...sources].map((of) => [of, findSecrets(of.text, trees.get(of))]));
  const spans = new Map([...secrets].map(([of, found]) => [of, found.spans]));
  return { source, diagnostics: withoutSecrets(diagnostics, secrets), secrets: spans };
}

function collectButane(
  source: Source,
  { files, filesDir = '', otherFilesDirs, findSpec: find = findSpec, lintOptions }: CheckOptions,
): Collected {
  const local = files && filesDir !== '' ? { dir: filesDir, host: files, otherDirs: otherFilesDirs } : undefined;
  return collect(source, { files: local, findSpec: find, lintOptions });
}

/** Bytes that are no text: what comes before the first of them is shown. */
function notText(error: Diagnostic): CheckedFile {
  const { source } = error.location!;
  const collected: Collected = { reports: [[error]], trees: new Map() };
  return discreet(source, placeDiagnostics(collected, source), collected);
}
