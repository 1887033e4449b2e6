import { variants } from '../../spec/versions.ts';

/** What names of Butane configs end in. */
export const CONFIG = /\.(?:bu|butane|fcc)$/;
/** What names of YAML files end in; some of them are Butane configs. */
export const YAML = /\.ya?ml$/;
/** What names of Ignition configs end in. */
export const IGNITION = /\.ign$/;

/** What is looked for where nothing is named, in words. */
export const CONFIGS = '*.bu, *.butane, *.fcc, and *.yaml or *.yml with a top-level variant';

/** Files that a search came across and left. */
export interface LeftFiles {
  /** Configs that git ignores. */
  readonly ignored: readonly string[];
  /** Ignition configs in a folder. */
  readonly ignition: readonly string[];
  /** Files without a variant of Butane: those whose names end as those of YAML files do, and others. */
  readonly yaml: readonly string[];
  readonly others: readonly string[];
}

/** Why a search that came across these files took none, and what to do about it. */
export function whyNoConfigs({ ignored, ignition, yaml, others }: LeftFiles): string {
  const parts: string[] = [];
  const without = [...yaml, ...others];
  if (ignored.length > 0) parts.push(`git ignores ${counted(ignored, 'config')}; pass --no-gitignore to take ${them(ignored)}`);
  if (without.length > 0) {
    const what = counted(without, others.length === 0 ? 'YAML file' : 'file');
    const have = without.length === 1 ? 'has' : 'have';
    parts.push(
      `${what} there ${have} no top-level "variant" of Butane (${variants().join(', ')}); to take one all the same, name it: ${without[0]}`,
    );
  }
  if (ignition.length > 0)
    parts.push(
      `${counted(ignition, 'Ignition config')} there: name ${them(ignition)} to take ${them(ignition)}, for instance ${ignition[0]}`,
    );
  return parts.length === 0 ? `there is no file like ${CONFIGS.replace(', and ', ', or ')}` : parts.join('; ');
}

function counted(files: readonly string[], what: string): string {
  return `${files.length} ${what}${files.length === 1 ? '' : 's'}`;
}

function them(files: readonly string[]): string {
  return files.length === 1 ? 'it' : 'them';
}
