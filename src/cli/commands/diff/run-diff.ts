import { isFatal } from '../../../diagnostics/diagnostic.ts';
import { type DiffSide, diffConfigs } from '../../../diff/diff-configs.ts';
import type { DiffReport } from '../../../diff/diff-report.ts';
import { renderDiffStat } from '../../../diff/diff-stat.ts';
import { renderDiff } from '../../../diff/render-diff.ts';
import type { DocumentsRead, ReadOptions } from '../../../document/document.ts';
import { jsonText } from '../../../report/json-text.ts';
import { paletteOf } from '../../../report/palette.ts';
import { wantsColor } from '../../drop-in/butane.ts';
import { nodeDigest } from '../../io/node-digest.ts';
import { nodeGunzip } from '../../io/node-gunzip.ts';
import { complainer, operandsFault } from '../complain.ts';
import { type DocumentFlags, documentReading } from '../document-reading.ts';
import { documentReport } from '../document-report.ts';
import { instanceFault, readOperandDocuments } from '../read-documents.ts';
import { type Operand, readOperand } from '../read-operand.ts';
import type { Surroundings } from '../surroundings.ts';
import { driverOperands, runDriver } from './git-driver.ts';

/** The options of `butane diff`. */
export interface DiffFlags extends DocumentFlags {
  readonly format: 'text' | 'json';
  readonly stat?: true;
  readonly color: string;
}

/** Compares two configs, or what git wants compared. Returns the exit status. */
export function runDiff(configs: readonly string[], flags: DiffFlags, { streams }: Surroundings): number {
  const complain = complainer('diff', streams);
  if (flags.stat && flags.format === 'json') return complain('--stat is for --format text');
  const reading = documentReading(configs, flags, streams);
  if ('fault' in reading) return complain(reading.fault);
  const color = wantsColor(flags.color, streams.stdoutIsTerminal);
  const ofGit = driverOperands(configs, process.env);
  if (ofGit) return runDriver(ofGit, reading, (report) => shown(report, flags, color), streams);
  const [before, after, ...others] = configs;
  if (before === undefined || after === undefined || others.length > 0) return complain('name two configs');
  const misnamed = operandsFault([before, after]);
  if (misnamed !== undefined) return complain(misnamed);

  const sides: DiffSide[] = [];
  for (const argument of [before, after]) {
    const operand = readOperand(argument, streams.stdin);
    if ('fault' in operand) {
      complain(operand.fault);
      continue;
    }
    const side = sideOf(operand, reading);
    if ('report' in side) {
      const look = { color: wantsColor(flags.color, streams.stderrIsTerminal), columns: process.stderr.columns };
      streams.stderr(documentReport(side, operand.config.name, look));
    } else sides.push(side);
  }
  if (sides.length < 2) return 2;
  const fault = instanceFault(
    sides.flatMap(({ documents }) => documents),
    flags.instance,
  );
  if (fault !== undefined) return complain(fault);
  const report = diffConfigs(sides[0]!, sides[1]!, { gunzip: nodeGunzip, digest: nodeDigest });
  // a status of 1 would say that the configs differ
  if (streams.result(shown(report, flags, color)) !== undefined) return 2;
  return report.equal ? 0 : 1;
}

/** The documents of a config, or what was read of one with errors. */
function sideOf(operand: Operand, reading: ReadOptions): DiffSide | DocumentsRead {
  const read = readOperandDocuments(operand, reading);
  return isFatal(read.report) ? read : { name: operand.config.name, documents: read.documents };
}

function shown(report: DiffReport, { format, stat }: DiffFlags, color: boolean): string {
  if (format === 'json') return jsonText({ version: 1, ...report });
  return stat ? renderDiffStat(report) : renderDiff(report, paletteOf(color));
}
