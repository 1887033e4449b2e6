import { dirname, relative, resolve } from 'node:path';
import type { FilesDirSetting } from '../../service/settings/settings.ts';
import { gitTop } from '../io/git-ignored.ts';
import { readGlob } from '../io/glob.ts';

/** What is said of the folder that local files are in. It can be handed to other threads. */
export interface FilesDirChoice {
  /** `--files-dir`; empty is the same as not given. */
  readonly option?: string | undefined;
  readonly settings: readonly FilesDirSetting[];
  /** The folder that the settings count from, absolute. */
  readonly base: string;
}

/**
 * The folder that a config's local files are in, by the one rule for all subcommands: the option, else the last setting whose
 * glob stands for the config, else the config's own folder.
 *
 * @param cwd the working directory, absolute; folders are told relative to it
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
 * Folders that `--files-dir` may have been meant to name for a config, relative to the working directory: that one first, then
 * those above the config, up to the top of its git repository.
 */
export function otherFilesDirs(config: string, cwd: string): readonly string[] {
  const own = resolve(cwd, dirname(config));
  const top = gitTop(own) ?? cwd;
  const above: string[] = [];
  for (let folder = own; folder !== top && folder !== dirname(folder); folder = dirname(folder)) above.push(folder);
  // a config outside of the working directory and of any repository has no folder above it to speak of
  const isBelow = own === top || dirname(above.at(-1)!) === top;
  return [...new Set([cwd, ...(isBelow ? [...above, top] : [])])].map((folder) => relative(cwd, folder) || '.');
}
