import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where outputs go. */
export interface OutputPlaces {
  /** The directory that the outputs are in; undefined for beside each config. */
  readonly outDir: string | undefined;
  /** The directory whose folders are kept below `outDir`. */
  readonly rootDir: string;
  /** The folder that an output beside its config may not be outside of once links are followed. */
  readonly searchRoot: (config: string) => string;
}

/** Why a build cannot begin: the command line asks for what cannot be. */
export interface PlanFault {
  readonly fault: string;
}

/** The path of an output without its extension; the folders of the config are kept. */
export function outputStem(config: string, { outDir, rootDir }: OutputPlaces): string | PlanFault {
  const stem = config.replace(/(?<=[^/\\])\.[^./\\]*$/, '');
  if (outDir === undefined) return stem;
  const below = relative(resolve(rootDir), resolve(stem));
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below))
    return { fault: `${config} is outside of ${rootDir}; name a directory that holds all configs with --root-dir` };
  return join(outDir, below);
}

/** The folder that a config's output may not be outside of once links are followed. */
export function outputRoot(config: string, { outDir, searchRoot }: OutputPlaces): string {
  return outDir ?? searchRoot(config);
}

/** A MachineConfig is YAML, everything else JSON. */
export function outputPath(stem: string, output: string): string {
  return `${stem}${output.startsWith('{') ? '.ign' : '.yaml'}`;
}

/** What keeps configs from having an output each; undefined where nothing does. */
export function clash(outputs: ReadonlyMap<string, string>): string | undefined {
  const owners = new Map<string, string>();
  const configs = new Map([...outputs.keys()].map((config) => [resolve(config), config]));
  for (const [config, output] of outputs) {
    const at = resolve(output);
    const other = owners.get(at);
    if (other !== undefined) return `${other} and ${config} would both be written to ${output}; rename one`;
    const overwritten = configs.get(at);
    if (overwritten !== undefined) return `the output of ${config} would take the place of the config ${overwritten}; name an --out-dir`;
    owners.set(at, config);
  }
  return undefined;
}
