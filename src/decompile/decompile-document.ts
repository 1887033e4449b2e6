import type { Collapsing } from '../compile/desugar/collapsing.ts';
import { unwrapMachineConfig } from '../compile/desugar/machine-config/collapse.ts';
import { configPhases } from '../compile/phases.ts';
import { readHeader } from '../compile/read-header.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal } from '../diagnostics/diagnostic.ts';
import type { ReadDocument } from '../document/document.ts';
import type { VersionedDocument } from '../document/same-form.ts';
import type { Gunzip, Gzip } from '../host/gzip.ts';
import { type Struct, struct, structOf } from '../schema/placed.ts';
import { foldSpec, type Spec } from '../spec/spec.ts';
import { specName } from '../spec/spec-name.ts';
import type { Row } from '../spec/versions.ts';
import { joinBytes } from '../text/byte-text.ts';
import { once } from '../text/once.ts';
import { pushAll } from '../text/push-all.ts';
import { startOf } from '../text/source.ts';
import { addedCiphers, aroundInButane, unknownFields } from './around-document.ts';
import { candidateVersions } from './candidate-versions.ts';
import { type CollapseOptions, collapseDocument, collapsingOf, countSugars } from './collapse-document.ts';
import { configOf } from './config-of.ts';
import { fitVersion } from './fit-version.ts';
import { KnownContents } from './known-contents.ts';
import { leaveOut } from './leave-out.ts';
import { type StoredFile, StoredFiles } from './stored-files.ts';
import { PORTION, Trial, type Verdict } from './trial.ts';
import { VIRTUAL_DIR, virtualFiles } from './virtual-files.ts';
import type { TextStyle } from './write-scalar.ts';
import { isWrittenByButane } from './written-by-butane.ts';

/** How to read a config back. */
export interface DecompileOptions {
  /** Default: `openshift` for a MachineConfig, `fcos` for an Ignition config. */
  readonly variant?: string | undefined;
  /** Default: the lowest version that can say it. */
  readonly version?: string | undefined;
  /** Leaves out what the variant cannot have. Default: that is an error. */
  readonly lossy?: boolean | undefined;
  /**
   * Contents that are no text, or long ones, become local files in this directory below the files directory; empty for that itself.
   * Default: they stay in the config.
   */
  readonly localFiles?: string | undefined;
  /** Files that a tree can hold become a local tree. This needs `localFiles`. */
  readonly trees?: boolean | undefined;
  /** Compresses as `butane` does, so that what it wrote is known again. */
  readonly gzip?: Gzip | undefined;
  /** Without it, compressed contents stay as they are. */
  readonly gunzip?: Gunzip | undefined;
}

/** A config that was read back. */
export interface Decompiled extends Result {
  /** The Butane config. Absent if there is an error in the report. */
  readonly config?: string | undefined;
}

/** A config that was read back, as bytes. */
export interface DecompiledBytes extends Result {
  /** The Butane config in UTF-8: the chunks one after the other. Absent if there is an error in the report. */
  readonly chunks?: readonly Uint8Array[] | undefined;
}

interface Result {
  /** The local files that it needs, by their path below the files directory. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** The folder of the tree among them: whatever else is in it would be embedded too. */
  readonly tree?: string | undefined;
  readonly report: readonly Diagnostic[];
}

/** How much sugar is used: all of it; no sugar over the whole document; no sugar at all. */
const LEVELS = ['all', 'contents', 'none'] as const;
type Level = (typeof LEVELS)[number];

/** The most rounds in which values are left out. What is refused can hide other refusals, which the next round finds. */
const MOST_ROUNDS = 20;

/**
 * A Butane config that becomes the document. That it does is proved before it is returned: the config is translated, and what it
 * becomes means the same for a machine. Of what this program wrote, it becomes the same bytes.
 *
 * @throws if the proof fails, which is a bug
 */
export function decompileDocument(read: ReadDocument, options: DecompileOptions = {}): Decompiled {
  const { chunks, ...result } = decompileToBytes(read, options);
  return { ...result, config: chunks && new TextDecoder().decode(joinBytes(chunks)) };
}

/**
 * The same, with a config that may be too long for a text.
 *
 * @param portion lists that are longer, in characters of the input, are written and proved in portions of this length
 */
export function decompileToBytes(read: ReadDocument, options: DecompileOptions = {}, portion = PORTION): DecompiledBytes {
  if (read.kind === 'butane') return failed([located(diagnose('decompile/is-butane'), read)]);
  return new Decompiler(read, options, portion).run();
}

function failed(report: readonly Diagnostic[]): DecompiledBytes {
  return { files: new Map(), report };
}

function located(diagnostic: Diagnostic, { source }: ReadDocument): Diagnostic {
  return { ...diagnostic, location: startOf(source) };
}

/** What one version makes of the document, or why it cannot have it. */
type Attempt = Omit<DecompiledBytes, 'report'> & { readonly errors: readonly Diagnostic[] };

class Decompiler {
  readonly #isExact: boolean;
  readonly #isPretty: boolean;
  readonly #contents: KnownContents;

  constructor(
    readonly read: ReadDocument,
    readonly options: DecompileOptions,
    readonly portion: number,
  ) {
    this.#contents = new KnownContents(options.gunzip);
    this.#isExact = isWrittenByButane(read);
    this.#isPretty = read.source.text.startsWith('{\n');
  }

  run(): DecompiledBytes {
    const { variant = this.read.machineConfig ? 'openshift' : 'fcos', version, lossy = false } = this.options;
    const rows = candidateVersions(variant, version, this.read.ignition.version);
    if ('code' in rows) return failed([located(rows, this.read)]);
    let closest: { readonly spec: Spec; readonly errors: readonly Diagnostic[] } | undefined;
    for (const spec of this.#inOrder(rows)) {
      const { errors, ...attempt } = this.#attempt(spec, false);
      if (attempt.chunks !== undefined) return { ...attempt, report: this.#otherVersion(spec) };
      const isCloser = !closest || closest.errors.length === 0 || (errors.length > 0 && errors.length < closest.errors.length);
      if (isCloser) closest = { spec, errors };
    }
    if (!closest || closest.errors.length === 0) throw new Error(`decompile: no config for ${variant} means the same`);
    if (!lossy) return failed(closest.errors);
    const { errors, ...attempt } = this.#attempt(closest.spec, true);
    const report = attempt.chunks === undefined ? errors : [...this.#otherVersion(closest.spec), ...errors];
    return { ...attempt, report };
  }

  /** The lowest version with most sugar, then the others: they may accept what it refuses. */
  #inOrder(rows: readonly Row[]): readonly Spec[] {
    const specs = rows.map(foldSpec);
    const [first] = specs;
    if (specs.length < 2 || specs.some(({ ignition }) => ignition.version !== first!.ignition.version)) return specs;
    const counts = new Map<string, number>();
    const countOf = (spec: Spec): number =>
      // most versions differ in nothing that matters here
      once(counts, JSON.stringify([spec.passes, spec.compress]), () =>
        countSugars(this.#collapsed(this.read.document, spec, 'all', new StoredFiles(undefined))),
      );
    const most = Math.max(...specs.map(countOf));
    const lowest = specs.findIndex((spec) => countOf(spec) === most);
    return [...specs.slice(lowest), ...specs.slice(0, lowest)];
  }

  #collapsed(document: Struct, spec: Spec, level: Level, stored: StoredFiles): Struct {
    const { machineConfig } = this.read;
    if (level === 'all') return collapseDocument(document, machineConfig, spec, collapsingOf(spec, this.#collapseOptions(stored)));
    return machineConfig ? unwrapMachineConfig(machineConfig, document, this.#isExact) : document;
  }

  #collapseOptions(stored: StoredFiles): CollapseOptions {
    const { gzip, trees = false, localFiles } = this.options;
    return { gzip, contents: this.#contents, isExact: this.#isExact, stored, trees: trees && localFiles !== undefined };
  }

  /** Reads the document back to a version. With `lossy`, what it cannot have is left out, and `errors` says so as warnings. */
  #attempt(spec: Spec, lossy: boolean): Attempt {
    const { machineConfig } = this.read;
    const { document, missing } = fitVersion(this.read.document, this.read.ignition, spec.ignition);
    const lost = [...missing, ...unknownFields(machineConfig, spec), ...addedCiphers(machineConfig, document, spec)];
    if (lost.length > 0 && !lossy) return { files: new Map(), errors: lost };
    let left = document;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const attempt = this.#attemptLevels(left, spec, left === document && lost.length === 0, lossy);
      if (attempt.chunks !== undefined) return { ...attempt, errors: [...lost, ...attempt.errors].map(leftOut) };
      const rest = lossy
        ? leaveOut(
            left,
            attempt.errors.flatMap(({ location }) => location ?? []),
            spec.ignition.shape,
          )
        : undefined;
      if (!rest) return attempt;
      pushAll(lost, attempt.errors);
      left = rest;
    }
    return { files: new Map(), errors: lost };
  }

  /**
   * Tries with all sugar first, then with less. With `lossy`, fields of the document that the variant does not have are among the
   * errors of a config.
   *
   * @param isWhole true if the document means what the document that was read means
   */
  #attemptLevels(document: Struct, spec: Spec, isWhole: boolean, lossy: boolean): Attempt {
    const wanted = isWhole ? this.read : { document, ignition: spec.ignition };
    let fallback: Attempt | undefined;
    let refusals: readonly Diagnostic[] = [];
    for (const level of LEVELS) {
      for (const style of ['readable', 'quoted'] as const) {
        const trial = this.#trial(document, spec, level, { style, wanted, isWhole });
        if (trial.missing.length > 0 && !lossy) return { files: new Map(), errors: trial.missing };
        const { verdict, missing, ...rest } = trial;
        const attempt = { ...rest, errors: missing };
        if (verdict === 'refused') {
          refusals = this.#refusals(document, spec, level);
          break;
        }
        if (verdict === 'exact' || (verdict === 'same' && !this.#isExact)) return attempt;
        if (verdict === 'same') fallback ??= attempt;
      }
    }
    if (fallback) return fallback;
    if (refusals.length > 0) return { files: new Map(), errors: refusals };
    // what the config becomes does not mean the same: another version may do
    return { files: new Map(), errors: [] };
  }

  /** Makes a config of the document, and proves what it becomes. */
  #trial(
    document: Struct,
    spec: Spec,
    level: Level,
    { style, wanted, isWhole }: { readonly style: TextStyle; readonly wanted: VersionedDocument; readonly isWhole: boolean },
  ): Omit<Attempt, 'errors'> & { readonly verdict: Verdict; readonly missing: readonly Diagnostic[] } {
    const { gzip, gunzip, localFiles } = this.options;
    const stored = new StoredFiles(localFiles);
    const { collapsed, collapsing } = this.#collapsedWith(document, spec, level, stored);
    const metadata = collapsed.fields.get('metadata');
    const trial = new Trial({
      read: this.read,
      spec,
      style,
      wanted,
      document,
      header: configOf(structOf(metadata ? [['metadata', metadata]] : []), spec, collapsing).config,
      around: this.read.machineConfig && spec.machineConfig ? aroundInButane(this.read.machineConfig) : undefined,
      hasSugar: countSugars(collapsed) > 0,
      isExact: this.#isExact,
      isWhole,
      isPretty: this.#isPretty,
      stored,
      contents: this.#contents,
      gzip,
      gunzip,
      portion: this.portion,
    });
    const { config, missing } = configOf(collapsed, spec, collapsing, trial.takeItems);
    return { ...trial.finish(config), files: stored.files, tree: stored.tree, missing };
  }

  #collapsedWith(document: Struct, spec: Spec, level: Level, stored: StoredFiles): { collapsed: Struct; collapsing: Collapsing } {
    const collapsed = this.#collapsed(document, spec, level, stored);
    const collapsing = collapsingOf(spec, this.#collapseOptions(stored));
    return { collapsed, collapsing: level === 'none' ? { ...collapsing, bytesOf: () => undefined, store: () => undefined } : collapsing };
  }

  /** Why a version refuses a config: at the places of the document. */
  #refusals(document: Struct, spec: Spec, level: Level): readonly Diagnostic[] {
    const report: Diagnostic[] = [];
    const stored = new StoredFiles(this.options.localFiles);
    const { collapsed, collapsing } = this.#collapsedWith(document, spec, level, stored);
    const { config } = configOf(collapsed, spec, collapsing);
    const host = virtualFiles(stored.files);
    for (const phase of configPhases({ spec, config }, { readHeader, files: { dir: VIRTUAL_DIR, host } })) {
      pushAll(
        report,
        phase.report.filter(({ severity }) => severity === 'error'),
      );
      if (isFatal(phase.report)) break;
    }
    const version = specName(spec);
    return report.map(({ message, path, location, help }) => ({
      ...diagnose('decompile/refused', { version, problem: message }),
      path: location?.path ?? path,
      location: location ?? startOf(this.read.source),
      ...(location ? {} : { help }),
    }));
  }

  #otherVersion(spec: Spec): readonly Diagnostic[] {
    const { ignition, document } = this.read;
    if (spec.ignition.version === ignition.version) return [];
    const version = specName(spec);
    const diagnostic = diagnose('decompile/other-version', { from: ignition.version, version, to: spec.ignition.version });
    const origin = struct(document, 'ignition').fields.get('version')?.origin;
    return [origin ? { ...diagnostic, path: origin.path, location: origin } : located(diagnostic, this.read)];
  }
}

function leftOut(error: Diagnostic): Diagnostic {
  const { path, location } = error;
  return { ...diagnose('decompile/left-out', { problem: error.message }), path, location };
}
