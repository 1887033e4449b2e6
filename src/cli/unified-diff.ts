import { createTwoFilesPatch } from 'diff';

/**
 * What a change of a file would be, as `git apply` and `patch` take it. Empty where nothing changes. The lines of a file with
 * carriage returns keep them.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = patchName(path);
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
  // the package begins with a rule that no tool needs
  return patch.replace(/^=+\n/, '').replace(/^((?:---|\+\+\+) [^\t\n]*)\t?\n/gm, '$1\n');
}

/** A name that begins with a slash, or with `./`, would not be found below `a/`. */
function patchName(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '');
}
