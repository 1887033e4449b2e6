import { relative } from 'node:path';
import { type Glob, readGlob } from '../io/glob.ts';
import type { Excluding } from './find-configs.ts';

/**
 * The files and folders that the globs of the settings exclude. A glob that ends with `/**`, or whose last step has no wildcard,
 * excludes whole folders.
 *
 * @param base the folder that the globs are relative to
 */
export function excluded(patterns: readonly string[], base: string): Excluding {
  const files = globs(patterns);
  const folders = globs(
    patterns.filter((pattern) => /\/\*\*$|(?:^|\/)[^*?[{(/]+$/.test(pattern)).map((pattern) => pattern.replace(/\/\*\*$/, '')),
  );
  const test = (list: readonly Glob[]) => (path: string) => list.length > 0 && list.some((glob) => glob.matches(relative(base, path)));
  return { file: test(files), folder: test(folders) };
}

function globs(patterns: readonly string[]): Glob[] {
  return patterns.flatMap((pattern) => {
    const glob = readGlob(pattern, { hidden: true });
    return 'fault' in glob ? [] : [glob];
  });
}
