import { createTwoFilesPatch, formatPatch, type StructuredPatchHunk } from 'diff';

/** The number of unchanged lines before and after a change. */
const CONTEXT = 3;

/** The change of a file as a unified diff for `git apply` and `patch -p1`. Empty if nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = patchOfLines(before, after) ?? createTwoFilesPatch('', '', before, after, undefined, undefined, { context: CONTEXT });
  // `git apply` would not find a name that starts with a slash or `./` after `a/`.
  const name = path.replace(/^(?:\.?\/)+/, '');
  return `--- ${patchName(`a/${name}`)}\n+++ ${patchName(`b/${name}`)}\n${patch.slice(patch.indexOf('@@ '))}`;
}

/**
 * The patch of a change that keeps the number of lines, as fixes do. Lines are compared one by one, because the search for the shortest
 * patch takes quadratic time. Undefined for other changes.
 */
function patchOfLines(before: string, after: string): string | undefined {
  const [oldLines, newLines] = [before.split('\n'), after.split('\n')];
  const endsWithLineFeed = oldLines.at(-1) === '';
  if (oldLines.length !== newLines.length || endsWithLineFeed !== (newLines.at(-1) === '')) return undefined;
  const count = endsWithLineFeed ? oldLines.length - 1 : oldLines.length;
  const changed = Array.from({ length: count }, (_, i) => i).filter((i) => oldLines[i] !== newLines[i]);
  const hunks: StructuredPatchHunk[] = [];
  for (let i = 0; i < changed.length; ) {
    let next = i + 1;
    while (next < changed.length && changed[next]! - changed[next - 1]! <= 2 * CONTEXT + 1) next++;
    const first = Math.max(0, changed[i]! - CONTEXT);
    const end = Math.min(count, changed[next - 1]! + CONTEXT + 1);
    hunks.push(hunk(oldLines, newLines, first, end, !endsWithLineFeed && end === count));
    i = next;
  }
  return formatPatch({ oldFileName: '', newFileName: '', oldHeader: undefined, newHeader: undefined, hunks });
}

/** A hunk of lines. In each run of changed lines, the old lines come before the new ones. */
function hunk(
  oldLines: readonly string[],
  newLines: readonly string[],
  first: number,
  end: number,
  lacksLineEnd: boolean,
): StructuredPatchHunk {
  const lines: string[] = [];
  const put = (mark: string, from: readonly string[], line: number): void => {
    lines.push(`${mark}${from[line]}`);
    if (lacksLineEnd && line === end - 1) lines.push('\\ No newline at end of file');
  };
  for (let line = first; line < end; ) {
    if (oldLines[line] === newLines[line]) {
      put(' ', oldLines, line++);
      continue;
    }
    const start = line;
    while (line < end && oldLines[line] !== newLines[line]) put('-', oldLines, line++);
    for (let changed = start; changed < line; changed++) put('+', newLines, changed);
  }
  return { oldStart: first + 1, newStart: first + 1, oldLines: end - first, newLines: end - first, lines };
}

/** A file name as git writes it: quoted if necessary, and with a tab at its end if it has a space. */
function patchName(name: string): string {
  if (/[\0-\x1f"\\\x7f]/.test(name)) return JSON.stringify(name);
  return name.includes(' ') ? `${name}\t` : name;
}
