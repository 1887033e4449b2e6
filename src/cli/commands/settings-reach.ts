import { dirname, resolve } from 'node:path';
import type { Settings } from '../../service/settings/settings.ts';
import { gitTop } from '../io/git-ignored.ts';
import { readGlob } from '../io/glob.ts';
import { isBelow } from '../io/search-root.ts';
import { RealPaths } from './build/real-paths.ts';

/**
 * The message about the first path in settings that leads out of the git repository, or out of the folder of the settings if that is in
 * no repository. Reports quote the files that they are about, and settings can come from somebody else, as in a pull request: they must
 * not choose which other files of the machine are read. The command line may name any.
 *
 * @param file the settings file
 */
export function reachFault(settings: Settings, file: string): string | undefined {
  const base = dirname(resolve(file));
  const top = gitTop(base) ?? base;
  const real = new RealPaths();
  const realTop = real.of(top);
  for (const { key, name, paths, instead } of namedPaths(settings)) {
    const outside = paths.find((path) => {
      const place = resolve(base, path);
      return !isBelow(place, top) || !isBelow(real.of(place), realTop);
    });
    if (outside !== undefined) return `${key}: ${JSON.stringify(name)} leads out of ${top}; remove it, and ${instead}`;
  }
  return undefined;
}

interface NamedPath {
  readonly key: keyof Settings;
  /** As the settings have it. */
  readonly name: string;
  /** The paths that it stands for, relative to the settings file. */
  readonly paths: readonly string[];
  /** What to do instead. */
  readonly instead: string;
}

function namedPaths({ files, filesDir, rootDir, vars }: Settings): NamedPath[] {
  return [
    ...files.map((name): NamedPath => ({ key: 'files', name, paths: pathsOf(name), instead: 'name the files on the command line' })),
    ...filesDir.map(({ dir }): NamedPath => ({ key: 'filesDir', name: dir, paths: [dir], instead: 'pass --files-dir' })),
    ...(rootDir === undefined ? [] : [rootDir]).map(
      (name): NamedPath => ({ key: 'rootDir', name, paths: [name], instead: 'pass --root-dir' }),
    ),
    ...vars.map((name): NamedPath => ({ key: 'vars', name, paths: [name], instead: 'pass --vars' })),
  ];
}

/** The path itself, for a file that has the name of a glob, and the folders in which the search for a glob begins. */
function pathsOf(name: string): readonly string[] {
  const glob = readGlob(name);
  if ('fault' in glob) return [];
  return glob.literal === undefined ? [name, ...glob.folders] : [glob.literal];
}
