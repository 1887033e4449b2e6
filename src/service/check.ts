import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Diagnostic, LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Files } from '../host/files.ts';
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

/** How to check. */
export interface CheckOptions {
  /** What reads local files. */
  readonly files?: Files | undefined;
  /** The directory that local files are in. Without it whatever embeds one is reported. */
  readonly filesDir?: string | undefined;
  /** Directories that local files may be in instead: where one is missing, the help names the one that has it. */
  readonly otherFilesDirs?: (() => readonly string[]) | undefined;
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
    const collected = collectIgnition(source);
    return discreet(source, placeDiagnostics(collected, source), collected);
  }
  const read = decodeText(bytes, name);
  if ('message' in read) return notText(read);
  const collected = collectButane(read, options);
  const found = placeDiagnostics(collected, read, (diagnostic) => files !== undefined && awaitsBuild(diagnostic, files));
  return discreet(read, withoutIgnored(found, read, collected.trees.get(read)), collected);
}

/** What was found, without the secrets of the config. */
function discreet(source: Source, diagnostics: readonly LocatedDiagnostic[], { trees }: Collected): CheckedFile {
  if (diagnostics.length === 0) return { source, diagnostics };
  const secrets = new Map([source, ...trees.keys()].map((of) => [of, findSecrets(of.text, trees.get(of))]));
  const spans = new Map([...secrets].map(([of, found]) => [of, found.spans]));
  return { source, diagnostics: withoutSecrets(diagnostics, secrets), secrets: spans };
}

function collectButane(source: Source, { files, filesDir = '', otherFilesDirs, findSpec: find = findSpec }: CheckOptions): Collected {
  const local = files && filesDir !== '' ? { dir: filesDir, host: files, otherDirs: otherFilesDirs } : undefined;
  return collect(source, { files: local, findSpec: find });
}

/** Bytes that are no text: what comes before the first of them is shown. */
function notText(error: Diagnostic): CheckedFile {
  const { source } = error.location!;
  const collected: Collected = { reports: [[error]], trees: new Map() };
  return discreet(source, placeDiagnostics(collected, source), collected);
}
