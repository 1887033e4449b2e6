import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { type Phase, phases } from '../../compile/phases.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { errorAt } from '../../diagnostics/make.ts';
import { advise } from '../../fix/advise.ts';
import { CONFIG_PATH } from '../../ignition/machine-config.ts';
import { embeddedLocals } from '../../lint/embedded-locals.ts';
import { lints, machineLints } from '../../lint/lints.ts';
import { machineOf } from '../../lint/machine/machine.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { mistakenConfig } from '../../spec/mistaken-config.ts';
import type { Spec } from '../../spec/spec.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { Source } from '../../text/source.ts';
import { lenientHeader } from './lenient-header.ts';
import { RecordedContents } from './recorded-contents.ts';
import { belowUnreadTrees } from './unread-trees.ts';

/** What every phase has to say of a config, and how far it could be read. */
export interface Collected {
  /** One report a phase, in their order. */
  readonly reports: readonly (readonly Diagnostic[])[];
  /** The tree of each source that has one, by the source. */
  readonly trees: ReadonlyMap<Source, SourceNode>;
}

/** How to collect. */
export interface Collecting {
  readonly files: LocalFiles | undefined;
  readonly findSpec: (variant: string, version: string) => Spec | Diagnostic;
  /** What the user said about the machines. */
  readonly lintOptions?: LintOptions | undefined;
}

/** All phases of a Butane config, whatever they find, and the lints. Nothing is compressed, since nothing is written. */
export function collect(source: Source, { files, findSpec, lintOptions = {} }: Collecting): Collected {
  const recorded = new RecordedContents(files);
  const ran = [...phases(source, { readHeader: lenientHeader(findSpec), files: recorded.files, encode: recorded.encode })];
  const { root, spec, config, document } = ran.at(-1)!;
  const trees = new Map(root && [[source, root]]);
  const mistaken = spec ? undefined : ofMistaken(source, root);
  const reports = mistaken ? [[mistaken]] : reportsOf(ran);
  if (root && spec && config) reports.push([...lints, embeddedLocals].flatMap((lint) => lint({ source, root, config, spec, files })));
  if (spec && document) {
    const hasUnreadTree = ran.some(({ name, report }) => name === 'desugar' && report.some(({ path }) => path[1] === 'trees'));
    const machine = machineOf({
      ...recorded,
      main: source,
      trees,
      filesDir: files?.dir,
      spec,
      ignition: spec.ignition,
      document,
      hasUnreadTree,
    });
    reports.push(machineLints.flatMap((lint) => lint(machine, lintOptions)));
  }
  const advising = { source, root, spec, files, config, known: new Map() };
  return { reports: reports.map((report) => report.map((found) => advise(found, advising))), trees };
}

/** What the phases report, at places of the config, without what only comes of a tree that could not be read. */
function reportsOf(ran: readonly Phase[]): Diagnostic[][] {
  const desugared = ran.find(({ name }) => name === 'desugar');
  const mayBeInTree = desugared?.config ? belowUnreadTrees(desugared.config, desugared.report) : () => false;
  return ran.map(({ name, report }) => {
    const unwrapped = report.map(unwrap);
    return name === 'result' ? unwrapped.filter((found) => !mayBeInTree(found)) : unwrapped;
  });
}

/** The diagnostic at its place in the config: people do not look for a value in the MachineConfig around it. */
function unwrap(diagnostic: Diagnostic): Diagnostic {
  const { path } = diagnostic;
  return CONFIG_PATH.every((step, i) => path[i] === step) ? { ...diagnostic, path: path.slice(CONFIG_PATH.length) } : diagnostic;
}

/** What the text is, where it is no Butane config at all. */
function ofMistaken(source: Source, root: SourceNode | undefined): Diagnostic | undefined {
  const mistaken = mistakenConfig(source.text, root);
  return (
    mistaken && {
      ...errorAt({ source, span: mistaken.span }, 'header/not-butane', `not a Butane config: ${mistaken.kind}`),
      help: mistaken.help,
    }
  );
}
