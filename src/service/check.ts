import { atSpan } from '../diagnostics/at-span.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Files } from '../host/files.ts';
import { findSpec, type NoSpec } from '../spec/find.ts';
import type { Spec } from '../spec/spec.ts';
import { decodeText, type TextFault } from '../syntax/decode-text.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { byteText } from '../text/byte-text.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Source, Span } from '../text/source.ts';
import { awaitsBuild } from './check/awaits-build.ts';
import { type Collected, collect } from './check/collect.ts';
import { collectIgnition } from './check/collect-ignition.ts';
import { problemsOf } from './check/problems-of.ts';
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
  readonly findSpec?: ((variant: string, version: string) => Spec | NoSpec) | undefined;
}

/** What is known of a config. */
export interface Checked {
  /** The text, decoded: offsets of problems count in it. */
  readonly text: string;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** Stretches of the text that hold secrets, in order, where there are problems: who quotes the text leaves them out. */
  readonly secrets?: readonly Span[] | undefined;
}

/** Checks a config for all that is known, from all phases at once. The mistakes of a config are problems, never thrown. */
export function check(config: string | Uint8Array, options: CheckOptions = {}): Checked {
  const { name = '<stdin>' } = options;
  const bytes = typeof config === 'string' ? new TextEncoder().encode(config) : config;
  const ignition = name.endsWith('.ign');
  const text = ignition ? byteText(bytes) : decodeText(bytes);
  if (typeof text !== 'string') return notText(bytes, text, name);
  const source: Source = { name, bytes, text };
  if (ignition) {
    const collected = collectIgnition(source);
    return discreet(text, problemsOf(collected, source), collected.root);
  }
  const collected = collectButane(source, options);
  const { files } = options;
  const problems = problemsOf(collected, source, (found) => files !== undefined && awaitsBuild(found, files));
  return discreet(text, withoutIgnored(problems, new LineIndex(text), collected.root), collected.root);
}

/** What was found, without the secrets of the config. */
function discreet(text: string, problems: readonly Problem[], root: SourceNode | undefined): Checked {
  if (problems.length === 0) return { text, problems };
  const secrets = findSecrets(text, root);
  return { text, problems: withoutSecrets(problems, secrets, text), secrets: secrets.spans };
}

function collectButane(source: Source, { files, filesDir = '', otherFilesDirs, findSpec: find = findSpec }: CheckOptions): Collected {
  const local = files && filesDir !== '' ? { dir: filesDir, host: files, otherDirs: otherFilesDirs } : undefined;
  return collect(source, { files: local, findSpec: find });
}

/** Bytes that are no text: what comes before the first of them is shown. */
function notText(bytes: Uint8Array, { message, offset }: TextFault, name: string): Checked {
  const text = byteText(bytes);
  const source: Source = { name, bytes, text };
  const start = byteText(bytes.subarray(0, offset)).length;
  const found = atSpan('yaml/encoding', `not text: ${message}`, { start, end: start + 1 }, source);
  return discreet(text, problemsOf({ reports: [[found]] }, source), undefined);
}
