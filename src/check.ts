import { type Collected, collect } from './collect.ts';
import { collectIgnition } from './collect-ignition.ts';
import { fixOf } from './fixes/fix-of.ts';
import type { Files } from './host/files.ts';
import { noiseOf } from './noise.ts';
import { decodeText, type TextFault } from './phases/1-source/decode-text.ts';
import { originSpan, spanOf } from './place-problem.ts';
import type { Diagnostic } from './report/diagnostic.ts';
import type { Problem } from './report/problem.ts';
import { findSpec, type NoSpec } from './spec/find.ts';
import type { Spec } from './spec/spec.ts';
import { byteText } from './tree/byte-text.ts';
import { LineIndex } from './tree/line-index.ts';
import { showPath } from './tree/path.ts';
import type { Source, Span } from './tree/source.ts';
import type { SourceNode } from './tree/source-tree.ts';

/** How to check. */
export interface CheckOptions {
  /** What reads local files. */
  readonly files?: Files | undefined;
  /** The directory that local files are in. Without it whatever embeds one is reported. */
  readonly filesDir?: string | undefined;
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
}

/** Checks a config for all that is known, from all phases at once. The mistakes of a config are problems, never thrown. */
export function check(config: string | Uint8Array, options: CheckOptions = {}): Checked {
  const { name = '<stdin>' } = options;
  const bytes = typeof config === 'string' ? new TextEncoder().encode(config) : config;
  const ignition = name.endsWith('.ign');
  const text = ignition ? byteText(bytes) : decodeText(bytes);
  if (typeof text !== 'string') return notText(bytes, text, name);
  const source: Source = { name, bytes, text };
  return { text, problems: problemsOf(ignition ? collectIgnition(source) : collectButane(source, options), source) };
}

function collectButane(source: Source, { files, filesDir = '', findSpec: find = findSpec }: CheckOptions): Collected {
  return collect(source, { files: files && filesDir !== '' ? { dir: filesDir, host: files } : undefined, findSpec: find });
}

/** Bytes that are no text: what comes before the first of them is shown. */
function notText(bytes: Uint8Array, { message, offset }: TextFault, name: string): Checked {
  const text = byteText(bytes);
  const source: Source = { name, bytes, text };
  const start = byteText(bytes.subarray(0, offset)).length;
  const origin = { source, span: { start, end: start + 1 }, path: [] };
  const found: Diagnostic = { code: 'yaml/encoding', severity: 'error', message: `not text: ${message}`, path: [], origin };
  return { text, problems: problemsOf({ reports: [[found]], faults: [] }, source) };
}

/** Of two findings about one value, the one that the other says better. */
const RESTATED: Readonly<Record<string, readonly string[]>> = {
  'config/duplicate': ['partition/numbers-collide', 'partition/labels-collide'],
  'mode/special-bits': ['mode/decimal'],
};

/** Diagnostics of all phases as problems: by their places, each once, without what is only said because of another. */
function problemsOf({ reports, faults, root }: Collected, source: Source): Problem[] {
  const lines = new LineIndex(source.text);
  const misspelt = reports.flat().filter(({ code, help }) => code === 'config/unused-key' && help !== undefined);
  const isNoise = root ? noiseOf(root, faults, misspelt, source) : () => false;
  const problems = new Map<string, Problem>();
  const blamed = new Set<string>();
  for (const report of reports) {
    const placed = report
      .filter((found) => report === reports[0] || !isNoise(found))
      .map((found) => [found, spanOf(found, source, root)] as const);
    for (const [found, { start, end }] of placed) {
      // an earlier phase had its say about this very value
      if (blamed.has(`${start} ${end}`)) continue;
      const key = `${start} ${end} ${found.code} ${found.message}`;
      if (!problems.has(key)) problems.set(key, problemOf(found, { start, end }, lines, source, root));
    }
    for (const [{ severity }, { start, end }] of placed) if (severity === 'error') blamed.add(`${start} ${end}`);
  }
  const at = new Set([...problems.values()].map(({ code, range }) => `${code} ${range.start.offset} ${range.end.offset}`));
  const isRestated = ({ code, range }: Problem): boolean =>
    (RESTATED[code] ?? []).some((better) => at.has(`${better} ${range.start.offset} ${range.end.offset}`));
  return [...problems.values()].filter((problem) => !isRestated(problem)).sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function problemOf(found: Diagnostic, span: Span, lines: LineIndex, source: Source, root: SourceNode | undefined): Problem {
  const { code, severity, message, help, path } = found;
  return {
    code,
    severity,
    message,
    help,
    path: path.length > 0 ? showPath(path) : undefined,
    range: lines.range(span.start, span.end),
    related: (found.related ?? []).flatMap(({ message, origin }) => {
      const at = originSpan(origin, source);
      return at ? [{ message, range: lines.range(at.start, at.end) }] : [];
    }),
    fix: fixOf(found, { source, root }),
  };
}
