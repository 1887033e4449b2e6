import { dirname } from 'node:path';
import { logLine } from '../../../text/log-text.ts';
import type { CommandStreams } from '../../drop-in/butane.ts';
import { ioFaultText } from '../../io/io-fault.ts';
import { makeFolders } from '../../io/make-folders.ts';
import { outputFile } from '../../io/output-file.ts';
import { leadToOneFile } from '../../io/same-file.ts';
import { writeOutput } from '../../io/write-output.ts';
import { composedReport } from './build-composed.ts';
import type { BuiltOutput } from './build-config.ts';
import { leftOutText } from './build-run.ts';
import { Builder } from './builder.ts';
import type { Building } from './building.ts';
import { NamedOutput } from './named-output.ts';
import { PlannedOutputs } from './planned-outputs.ts';
import { tallyText } from './write-builds.ts';

/**
 * Translates one config to a named file, or to stdout for a dash, as `butane -o FILE CONFIG` does. The file may be a link, because the
 * command line names it.
 *
 * @returns the exit status
 */
export async function buildOne(config: string, file: string, how: Building, { stdout, stderr, result }: CommandStreams): Promise<number> {
  if (file !== '-' && leadToOneFile(file, config)) {
    stderr(`butane build: ${logLine(`the output would overwrite the config ${config}; name another file`)}\n`);
    return 2;
  }
  const ownOutputs = file === '-' ? new PlannedOutputs(() => [], how.raw) : new NamedOutput(config, file);
  const leftOut = new Set<string>();
  const onLeftOut = (_config: string, paths: readonly string[]): void => {
    for (const path of paths) leftOut.add(path);
  };
  const [built] = await new Builder(how, ownOutputs, onLeftOut).build([config]);
  if (leftOut.size > 0) stderr(leftOutText(new Map([[config, [...leftOut]]])));
  const { report, outputs } = built!;
  if (outputs.length !== 1) {
    stderr(`butane build: ${logLine(`-o is for one output, and ${config} has ${outputs.length} instances: name one with --instance`)}\n`);
    return 2;
  }
  const [{ output, secret }] = outputs as readonly [BuiltOutput];
  for (const text of composedReport([built!], how)) stderr(text);
  report.forEach(stderr);
  if (output === undefined) return 1;
  if (file === '-') {
    result(output);
    return 0;
  }
  const fault = writeNamed(file, output, secret);
  if (fault !== undefined) {
    stderr(fault);
    return 1;
  }
  stdout(`1 config: ${tallyText({ written: 1, unchanged: 0, failed: 0 })}\n`);
  return 0;
}

/** Writes an output, and creates its folders. Returns the error message if that fails. */
function writeNamed(file: string, output: string, secret: boolean): string | undefined {
  const folder = dirname(file);
  try {
    makeFolders(folder);
  } catch (error) {
    return `failed to create ${folder}: ${ioFaultText(error, 'mkdir', folder)}\n`;
  }
  return writeOutput(file, output, outputFile(file), secret ? 0o600 : 0o644);
}
