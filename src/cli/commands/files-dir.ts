import { dirname, relative, resolve } from 'node:path';
import type { FilesDirSetting } from '../../service/settings/settings.ts';
import { gitTop } from '../io/git-ignored.ts';
import { readGlob } from '../io/glob.ts';

/** The option and settings for the directory of local files. It can be sent to other threads. */
export interface FilesDirChoice {
  /** The value of `--files-dir`. An empty value counts as not given. */
  readonly option?: string | undefined;
  readonly settings: readonly FilesDirSetting[];
  /** The absolute folder that the settings are relative to. */
  readonly base: string;
}

/**
 * Finds the directory of a config's local files. The rule is the same for all subcommands: the option, or else the last setting whose
 * glob matches the config, or else the folder of the config.
 *
 * @param cwd the absolute working directory; results are relative to it
 * @returns a function from the name of a config to its folder, `.` for the working directory
 */
export function filesDirFinder({ option, settings, base }: FilesDirChoice, cwd: string): (config: string) => string {
  if (option !== undefined && option !== '') return () => option;
  const choices = settings.map(({ files, dir }) => {
    const glob = files === undefined ? undefined : readGlob(files, { hidden: true });
    const matches = (path: string): boolean => glob === undefined || ('matches' in glob && glob.matches(path));
    return { matches, dir: relative(cwd, resolve(base, dir)) || '.' };
  });
  return (config) => {
    const path = relative(base, resolve(cwd, config));
    return choices.findLast(({ matches }) => matches(path))?.dir ?? dirname(config);
  };
}

/**
 * Folders that may be the intended directory of local files for a config, relative to the working directory: the working directory, and
 * the folders from the config up to the top of its git repository.
 */
export function otherFilesDirs(config: string, cwd: string): readonly string[] {
  const configFolder = resolve(cwd, dirname(config));
  const top = gitTop(configFolder) ?? cwd;
  const above: string[] = [];
  for (let folder = configFolder; folder !== top && folder !== dirname(folder); folder = dirname(folder)) above.push(folder);
  // For a config outside the working directory and outside any repository, the parent folders are not searched.
  const isBelow = configFolder === top || dirname(above.at(-1)!) === top;
  return [...new Set([cwd, ...(isBelow ? [...above, top] : [])])].map((folder) => relative(cwd, folder) || '.');
}
