import { variants } from '../../spec/versions.ts';

/** The files that a search in a folder finds, in words. */
export const CONFIGS = '*.bu, *.butane, *.fcc, and *.yaml or *.yml with a top-level variant';

/** Files that a search did not take. */
export interface LeftFiles {
  /** Configs that git ignores. */
  readonly ignored: readonly string[];
  /** Ignition configs in a folder. */
  readonly ignition: readonly string[];
  /** YAML files without a variant of Butane. */
  readonly yaml: readonly string[];
  /** Other files without a variant of Butane. */
  readonly others: readonly string[];
  /** Butane configs in a folder whose names are not those of configs. */
  readonly otherNames: readonly string[];
}

/** The message if a search took none of these files, with the options to use instead. */
export function whyNoConfigs({ ignored, ignition, yaml, others, otherNames }: LeftFiles): string {
  const parts: string[] = [];
  const without = [...yaml, ...others];
  if (ignored.length > 0) parts.push(`git ignores ${counted(ignored, 'config')}; pass --no-gitignore to take ${them(ignored)}`);
  if (without.length > 0) {
    const files = counted(without, others.length === 0 ? 'YAML file' : 'file');
    const have = without.length === 1 ? 'has' : 'have';
    parts.push(
      `${files} there ${have} no top-level "variant" of Butane (${variants().join(', ')}); to take one anyway, name it: ${without[0]}`,
    );
  }
  if (ignition.length > 0)
    parts.push(
      `${counted(ignition, 'Ignition config')} there: name ${them(ignition)} to take ${them(ignition)}, for example ${ignition[0]}`,
    );
  if (otherNames.length > 0)
    parts.push(
      `${counted(otherNames, 'Butane config')} there ${otherNames.length === 1 ? 'has' : 'have'} another name: name ${them(otherNames)} to take ${them(otherNames)}, for example ${otherNames[0]}`,
    );
  return parts.length === 0 ? `there is no file like ${CONFIGS.replace(', and ', ', or ')}` : parts.join('; ');
}

function counted(files: readonly string[], noun: string): string {
  return `${files.length} ${noun}${files.length === 1 ? '' : 's'}`;
}

function them(files: readonly string[]): string {
  return files.length === 1 ? 'it' : 'them';
}
