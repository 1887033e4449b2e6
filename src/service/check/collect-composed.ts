import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { configPhases } from '../../compile/phases.ts';
import { readHeader } from '../../compile/read-header.ts';
import type { Composition } from '../../compose/composition.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { type Diagnostic, isFatal } from '../../diagnostics/diagnostic.ts';
import type { Gzip } from '../../host/gzip.ts';
import { lints } from '../../lint/lints.ts';
import { machineOf } from '../../lint/machine/machine.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { machineFindings } from '../../lint/machine-findings.ts';
import { secondDocuments } from '../../lint/second-document.ts';
import { onceOnly } from '../../text/once.ts';
import { pushAll } from '../../text/push-all.ts';
import type { Steps } from '../../text/steps.ts';
import { withoutIgnored } from '../settings/ignore-comments.ts';
import { isReported, type Weights, weigh } from '../settings/severity.ts';
import { awaitsBuild } from './awaits-build.ts';
import { builtOfPhases } from './built-of-phases.ts';
import type { CheckMemo } from './check-memo.ts';
import { reportsOf } from './collect.ts';
import { composedSizeFindings } from './composed-size.ts';
import { withEmbeddedCycles } from './embedded-cycles.ts';
import type { EmbeddedOutputs } from './embedded-outputs.ts';
import { placeComposed, treesOf } from './place-composed.ts';
import { RecordedContents } from './recorded-contents.ts';

/** How to check composed configs. */
export interface ComposedChecking {
  readonly weights?: Weights | undefined;
  readonly all?: boolean | undefined;
  readonly lintOptions?: LintOptions | undefined;
  /** Compresses contents, as `butane build` does. Without it, the size of the output is not checked. */
  readonly gzip?: Gzip | undefined;
  /** The outputs that configs embed. Without them, cycles of embedded outputs are not reported. */
  readonly embeddedOutputs?: EmbeddedOutputs | undefined;
  /** What the check before this one left. */
  readonly memo?: CheckMemo | undefined;
}

/** A composed config, or one instance of it, that was checked. */
export interface CheckedComposition {
  readonly checked: CheckedFile;
  /** The bytes of the output if it is too large; otherwise undefined. */
  readonly bytesTooLarge: number | undefined;
}

/** Runs all phases of a composed config even after errors, the lints of each part, and those of the machine. Pauses after each step. */
export function* checkComposed(
  composition: Composition,
  files: LocalFiles | undefined,
  { weights = [], all, lintOptions: facts, gzip, memo, embeddedOutputs }: ComposedChecking = {},
): Steps<CheckedComposition> {
  const { config, parts, root: main } = composition;
  const lintOptions: LintOptions = { ...facts, isReported: (code) => isReported(code, weights, all) };
  const recorded = new RecordedContents(files);
  const ran = config
    ? [...configPhases(config, { readHeader, files: recorded.files, encode: recorded.encode, bytesOfText: memo?.bytesOfText })]
    : [];
  const writtenConfigs = parts.flatMap(({ configs }) =>
    configs.flatMap(({ source, root, spec, config }) => (spec && config ? [{ source, root, spec, config }] : [])),
  );
  yield;
  const lintReport = writtenConfigs.flatMap((written) => {
    // the documents of a file with a header are its configs
    const lintsOfPart = lints.filter((lint) => lint !== secondDocuments || written.source.replaced === undefined);
    return lintsOfPart.flatMap((lint) => lint({ ...written, files }));
  });
  const document = ran.at(-1)?.document;
  const trees = treesOf(composition);
  if (config && document) {
    const { spec } = config;
    // an unknown value may stand for anything that seems to be missing
    const hasUnreadTree = composition.unknown.length > 0 || composition.report.some(({ path }) => path[1] === 'trees');
    const machine = machineOf({
      ...recorded,
      main,
      trees,
      filesDir: files?.dir,
      spec,
      config: config.config,
      ignition: spec.ignition,
      document,
      writtenConfigs,
      hasUnreadTree,
      readUnit: memo?.unitTrees.reader(),
    });
    pushAll(lintReport, yield* machineFindings(machine, lintOptions));
  }
  const built = onceOnly(() => (isFatal(composition.report) ? undefined : builtOfPhases(ran, recorded, { gzip, memo })));
  const size = composedSizeFindings(composition, { embeddedBytes: recorded.embeddedBytes, built, lintOptions });
  const isExpected = (diagnostic: Diagnostic): boolean => files !== undefined && awaitsBuild(diagnostic, files.host);
  const withCycles = (reports: readonly (readonly Diagnostic[])[]) =>
    embeddedOutputs ? withEmbeddedCycles(reports, main.name, embeddedOutputs) : reports;
  const [report = [], ...phaseReports] = withCycles([composition.report, ...reportsOf(ran)]);
  const checked = placeComposed({ ...composition, report }, [...phaseReports, lintReport, size?.report ?? []], files, isExpected);
  const diagnostics = weigh(withoutIgnored(checked.diagnostics, trees), weights, all);
  return { checked: { ...checked, diagnostics }, bytesTooLarge: size?.bytes };
}
