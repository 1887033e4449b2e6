import { ignitionPhases } from '../../compile/ignition-phases.ts';
import { decimalJsonModes } from '../../lint/decimal-json-modes.ts';
import { machineOf } from '../../lint/machine/machine.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { machineFindings } from '../../lint/machine-findings.ts';
import type { Source } from '../../text/source.ts';
import type { Steps } from '../../text/steps.ts';
import type { Collected } from './collect.ts';
import { RecordedContents } from './recorded-contents.ts';

/** Runs all phases of an Ignition config and its lints, even after errors. A file of another kind only gets a diagnostic about that. */
export function* collectIgnition(source: Source, lintOptions: LintOptions = {}): Steps<Collected> {
  const completed = [...ignitionPhases(source)];
  const { root, version, config } = completed.at(-1)!;
  const reports = completed.map(({ mistaken, report }) => (mistaken ? [mistaken] : report));
  const trees = new Map(root && [[source, root]]);
  if (!version || !config) return { reports, trees };
  const { encoded, localSource } = new RecordedContents(undefined);
  const machine = machineOf({ main: source, trees, encoded, localSource, filesDir: undefined, ignition: version, document: config });
  const lints = yield* machineFindings(machine, lintOptions);
  return { reports: [...reports, decimalJsonModes(config, version.shape), lints], trees };
}
