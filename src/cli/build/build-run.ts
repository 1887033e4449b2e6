import type { Streams } from '../butane.ts';
import { type Building, type BuiltConfig, buildConfigs } from './build-config.ts';
import { clash, type OutputPlaces, outputPath, outputStem, type PlanFault } from './output-paths.ts';
import { type Tally, writeBuild } from './write-builds.ts';

/** What came of a run over configs. */
export interface BuildRun {
  readonly tally: Tally;
  /** What each config depends on. */
  readonly built: readonly BuiltConfig[];
  /** The output of each config that has one. */
  readonly outputs: ReadonlyMap<string, string>;
}

/**
 * Builds configs and writes their outputs. Nothing is written before it is known that every output has a place of its own.
 *
 * @param others outputs of configs that are not built again
 */
export async function runBuild(
  configs: readonly string[],
  how: Building & OutputPlaces,
  { stderr }: Streams,
  others: ReadonlyMap<string, string> = new Map(),
): Promise<BuildRun | PlanFault> {
  const stems = new Map<string, string>();
  for (const config of configs) {
    const stem = outputStem(config, how);
    if (typeof stem !== 'string') return stem;
    stems.set(config, stem);
  }
  const built = await buildConfigs(configs, how);
  const outputs = new Map<string, string>();
  for (const { config, output } of built) if (output !== undefined) outputs.set(config, outputPath(stems.get(config)!, output));
  const fault = clash(new Map([...others, ...outputs]));
  if (fault !== undefined) return { fault };

  const tally = { written: 0, unchanged: 0, failed: 0 };
  for (const { config, output, report } of built) {
    report.forEach(stderr);
    const result = output === undefined ? 'failed' : writeBuild(outputs.get(config)!, output);
    if (typeof result === 'string') tally[result]++;
    else {
      stderr(result.fault);
      tally.failed++;
    }
  }
  return { tally, built, outputs };
}
