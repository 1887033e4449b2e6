import { logLine } from '../../../text/log-text.ts';
import type { Streams } from '../../drop-in/butane.ts';
import { composedReport } from './build-composed.ts';
import type { BuiltConfig, BuiltOutput } from './build-config.ts';
import { Builder } from './builder.ts';
import type { Building } from './building.ts';
import { clash, type OutputPlaces, outputPath, outputRoot, outputStem, type PlanFault } from './output-paths.ts';
import { type PlannedOutput, PlannedOutputs } from './planned-outputs.ts';
import { type Tally, writeBuild } from './write-builds.ts';

/** The result of a run over configs. */
export interface BuildRun {
  readonly tally: Tally;
  /** The built configs, with the files that they depend on. */
  readonly built: readonly BuiltConfig[];
  /** The output paths of each config. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  /** The outputs of this run that were left out of trees, by the config that embeds the tree. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}

/** The configs that are not built again if only some are built. */
export interface OtherBuilds {
  readonly configs: readonly string[];
  readonly outputs: ReadonlyMap<string, readonly string[]>;
}

/**
 * Builds configs and writes their outputs. Before the first write it makes sure that no two outputs have the same path.
 */
export async function runBuild(
  configs: readonly string[],
  how: Building & OutputPlaces,
  { stderr }: Streams,
  others: OtherBuilds = { configs: [], outputs: new Map() },
): Promise<BuildRun | PlanFault> {
  const stems = new Map<string, string>();
  for (const config of [...configs, ...others.configs]) {
    const stem = outputStem(config, how);
    if (typeof stem !== 'string') return stem;
    stems.set(config, stem);
  }
  const leftOut = new Map<string, string[]>();
  const plan = (): PlannedOutput[] =>
    [...stems].flatMap(([config, ownStem]) =>
      builder.outputNames(config).flatMap((name) => {
        const stem = name === config ? ownStem : outputStem(name, how);
        return typeof stem === 'string' ? [{ config, name, stem }] : [];
      }),
    );
  const builder: Builder = new Builder(how, new PlannedOutputs(plan, how.raw), (config, paths) => {
    leftOut.set(config, [...(leftOut.get(config) ?? []), ...paths]);
  });
  // Other configs are built too if a config embeds their outputs, but they are not part of the result.
  const wanted = new Set(configs);
  const built = (await builder.build(configs)).filter(({ config }) => wanted.has(config));
  const outputs = new Map<string, readonly string[]>();
  const places = new Map<BuiltOutput, string>();
  for (const { config, outputs: ownOutputs } of built) {
    for (const one of ownOutputs) {
      if (one.output === undefined) continue;
      const stem = one.name === config ? stems.get(config)! : outputStem(one.name, how);
      if (typeof stem !== 'string') return stem;
      places.set(one, outputPath(stem, one.output));
    }
    outputs.set(
      config,
      ownOutputs.flatMap((one) => places.get(one) ?? []),
    );
  }
  const fault = clash(new Map([...others.outputs, ...outputs]));
  if (fault !== undefined) return { fault };

  const tally = { written: 0, unchanged: 0, failed: 0 };
  for (const text of composedReport(built, how)) stderr(text);
  for (const { config, outputs: ownOutputs, report } of built) {
    report.forEach(stderr);
    for (const one of ownOutputs) {
      const root = outputRoot(config, how);
      const result = one.output === undefined ? 'failed' : await writeBuild(places.get(one)!, one.output, root, one.secret);
      if (typeof result === 'string') tally[result]++;
      else {
        stderr(faultText(result.fault));
        tally.failed++;
      }
    }
  }
  return { tally, built, outputs, leftOut };
}

/** The message about an output that was not written, with an optional help line, made safe for terminals and logs. */
function faultText(fault: string): string {
  const lines = fault.trimEnd().split(/\n(?= {2}= help: )/);
  return lines.map((line) => `${logLine(line)}\n`).join('');
}

/** The number of paths in the message. */
const NAMED = 3;

/** The message about outputs in trees, for stderr. It only names the first config. Empty if there are none. */
export function leftOutText(leftOut: BuildRun['leftOut']): string {
  const [first] = leftOut;
  if (first === undefined) return '';
  const [config, paths] = first;
  const names = `${paths.slice(0, NAMED).join(', ')}${paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''}`;
  return `${logLine(`butane build: a tree of ${config} contains outputs of this run, which are left out: ${names}`)}\n`;
}
