import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where outputs are written. */
export interface OutputPlaces {
  /** The directory of the outputs; undefined to write each output next to its config. */
  readonly outDir: string | undefined;
  /** The directory whose folder structure is kept below `outDir`. */
  readonly rootDir: string;
  /** The folder that must contain an output next to its config, after links are followed. */
  readonly searchRoot: (config: string) => string;
}

/** The reason why a build cannot start. */
export interface PlanFault {
  readonly fault: string;
}

/** The path of an output without its extension. The folder structure of the configs is kept. */
export function outputStem(config: string, { outDir, rootDir }: OutputPlaces): string | PlanFault {
  const stem = config.replace(/(?<=[^/\\])\.[^./\\]*$/, '');
  if (outDir === undefined) return stem;
  const below = relative(resolve(rootDir), resolve(stem));
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below))
    return { fault: `${config} is outside ${rootDir}; pass --root-dir DIR with a directory that contains all configs` };
  return join(outDir, below);
}

/** The folder that must contain a config's output after links are followed. */
export function outputRoot(config: string, { outDir, searchRoot }: OutputPlaces): string {
  return outDir ?? searchRoot(config);
}

/** The path of an output with its extension: `.yaml` for a MachineConfig, `.ign` for JSON. */
export function outputPath(stem: string, output: string): string {
  return `${stem}${output.startsWith('{') ? '.ign' : '.yaml'}`;
}

/** The message if two outputs have the same path, or an output would overwrite a config; otherwise undefined. */
export function clash(outputs: ReadonlyMap<string, readonly string[]>): string | undefined {
  const owners = new Map<string, string>();
  // where case is ignored, as on macOS and Windows, these would be one file
  const foldedOwners = new Map<string, { readonly config: string; readonly output: string }>();
  const configs = new Map([...outputs.keys()].map((config) => [resolve(config), config]));
  for (const [config, paths] of outputs) {
    for (const output of paths) {
      const path = resolve(output);
      const other = owners.get(path);
      if (other === config) return `two instances of ${config} would both be written to ${output}; let \`output\` differ`;
      if (other !== undefined) return `${other} and ${config} would both be written to ${output}; rename one`;
      const overwritten = configs.get(path);
      if (overwritten !== undefined) return `the output of ${config} would overwrite the config ${overwritten}; pass --out-dir DIR`;
      owners.set(path, config);
      const folded = foldedOwners.get(path.toLowerCase());
      if (folded?.config === config)
        return `two instances of ${config} would be written to ${folded.output} and ${output}, which differ in case only; let \`output\` differ`;
      foldedOwners.set(path.toLowerCase(), { config, output });
    }
  }
  return undefined;
}
