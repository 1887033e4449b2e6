import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { type Phase, phases } from '../../compile/phases.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { advise } from '../../fix/advise.ts';
import type { Gzip } from '../../host/gzip.ts';
import { CONFIG_PATH } from '../../ignition/machine-config.ts';
import { lints } from '../../lint/lints.ts';
import { machineOf } from '../../lint/machine/machine.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { machineFindings } from '../../lint/machine-findings.ts';
import { mistakenConfig } from '../../spec/mistaken-config.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import { recoverYaml } from '../../syntax/yaml/recover-yaml.ts';
import { onceOnly } from '../../text/once.ts';
import type { Location, Source } from '../../text/source.ts';
import type { Steps } from '../../text/steps.ts';
import type { Built } from './built.ts';
import { builtOfPhases } from './built-of-phases.ts';
import type { CheckMemo } from './check-memo.ts';
import { lenientHeader } from './lenient-header.ts';
import { RecordedContents } from './recorded-contents.ts';
import { belowUnreadTrees } from './unread-trees.ts';

/** The reports of all phases, and the source trees. */
export interface Collected {
  /** One report for each phase, in order. */
  readonly reports: readonly (readonly Diagnostic[])[];
  /** The trees of the sources that could be parsed. */
  readonly trees: ReadonlyMap<Source, SourceNode>;
  /** What `butane build` makes of a Butane config; undefined for one with an error. It is made when it is asked for. */
  readonly built?: (() => Built | undefined) | undefined;
  /** The bytes of the texts and files that the config embeds. Default: 0. */
  readonly embeddedBytes?: number | undefined;
  /** Places whose values are not known: what depends on them is left out. */
  readonly unread?: readonly Location[] | undefined;
}

/** The options of `collect`. */
export interface Collecting {
  readonly files: LocalFiles | undefined;
  /** Facts about the machines, as the user gave them. */
  readonly lintOptions?: LintOptions | undefined;
  /** Compresses contents. Without it, the size of the output is not known. */
  readonly gzip?: Gzip | undefined;
  /** What the check before this one left. */
  readonly memo?: CheckMemo | undefined;
}

/**
 * Runs all phases of a Butane config and the lints, even after errors. Contents are not compressed until the size of the output is
 * asked for. It pauses after each step, so that an editor can be answered in between.
 */
export function* collect(source: Source, { files, lintOptions = {}, gzip, memo }: Collecting): Steps<Collected> {
  const recorded = new RecordedContents(files);
  const ran: Phase[] = [];
  for (const phase of phases(source, {
    readHeader: lenientHeader,
    files: recorded.files,
    encode: recorded.encode,
    bytesOfText: memo?.bytesOfText,
    recover: recoverYaml,
  })) {
    ran.push(phase);
    yield;
  }
  const { root, spec, config, document } = ran.at(-1)!;
  const trees = new Map(root && [[source, root]]);
  const mistaken = spec ? undefined : ofMistaken(source, root);
  const reports = mistaken ? [[mistaken]] : reportsOf(ran);
  if (root && spec && config) reports.push(lints.flatMap((lint) => lint({ source, root, config, spec, files })));
  yield;
  if (spec && document) {
    const hasUnreadTree = ran.some(({ name, report }) => name === 'desugar' && report.some(({ path }) => path[1] === 'trees'));
    // what could not be read may hold any file
    const isIncomplete = hasUnreadTree || ran.some(({ name }) => name === 'yaml');
    const machine = machineOf({
      ...recorded,
      main: source,
      trees,
      filesDir: files?.dir,
      spec,
      config,
      ignition: spec.ignition,
      document,
      hasUnreadTree: isIncomplete,
      readUnit: memo?.unitTrees.reader(),
    });
    reports.push(yield* machineFindings(machine, lintOptions));
  }
  const built = onceOnly(() => builtOfPhases(ran, recorded, { gzip, memo }));
  const advising = { source, root, spec, files, config, known: new Map() };
  const { embeddedBytes } = recorded;
  return { reports: reports.map((report) => report.map((found) => advise(found, advising))), trees, built, embeddedBytes };
}

/** The reports of the phases with paths in the config, without diagnostics that only follow from an unreadable tree. */
export function reportsOf(ran: readonly Phase[]): Diagnostic[][] {
  const desugared = ran.find(({ name }) => name === 'desugar');
  const mayBeInTree = desugared?.config ? belowUnreadTrees(desugared.config, desugared.report) : () => false;
  return ran.map(({ name, report }) => {
    const unwrapped = report.map(unwrap);
    return name === 'result' ? unwrapped.filter((found) => !mayBeInTree(found)) : unwrapped;
  });
}

/** Removes the path of the Ignition config in a MachineConfig, so that the diagnostic has a path in the Butane config. */
function unwrap(diagnostic: Diagnostic): Diagnostic {
  const { path } = diagnostic;
  return CONFIG_PATH.every((step, i) => path[i] === step) ? { ...diagnostic, path: path.slice(CONFIG_PATH.length) } : diagnostic;
}

/** The diagnostic about a file of another kind. */
function ofMistaken(source: Source, root: SourceNode | undefined): Diagnostic | undefined {
  const mistaken = mistakenConfig(source.text, root);
  return (
    mistaken && {
      ...diagnose('header/not-butane', { kind: mistaken.kind }),
      location: { source, span: mistaken.span },
      help: mistaken.help,
    }
  );
}
