import { relative } from 'node:path';
import { type Glob, readGlob } from '../io/glob.ts';
import type { Excluding } from './find-configs.ts';

/** What the globs of settings exclude: they count from a folder, and one that ends in `/**` or has a plain name at its end stands for whole folders. */
export function excluded(patterns: readonly string[], base: string): Excluding {
  const files = globs(patterns);
  const folders = globs(
    patterns.filter((pattern) => /\/\*\*$|(?:^|\/)[^*?[{(/]+$/.test(pattern)).map((pattern) => pattern.replace(/\/\*\*$/, '')),
  );
  const test = (any: readonly Glob[]) => (path: string) => any.length > 0 && any.some((glob) => glob.matches(relative(base, path)));
  return { file: test(files), folder: test(folders) };
}

function globs(patterns: readonly string[]): Glob[] {
  return patterns.flatMap((pattern) => {
    const glob = readGlob(pattern, { hidden: true });
    return 'fault' in glob ? [] : [glob];
  });
}
