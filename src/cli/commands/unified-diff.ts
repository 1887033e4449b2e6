import { createTwoFilesPatch, formatPatch, type StructuredPatchHunk } from 'diff';

/** Lines shown before and after a change. */
const CONTEXT = 3;

/** What a change of a file would be, as `git apply` and `patch -p1` take it. Empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = patchOfLines(before, after) ?? createTwoFilesPatch('', '', before, after, undefined, undefined, { context: CONTEXT });
  // a name that begins with a slash, or with `./`, would not be found below `a/`
  const name = path.replace(/^(?:\.?\/)+/, '');
  return `--- ${patchName(`a/${name}`)}\n+++ ${patchName(`b/${name}`)}\n${patch.slice(patch.indexOf('@@ '))}`;
}

/**
 * The patch of a change that adds no line and removes none, which is what fixes make: lines are compared one by one, since a
 * search for the shortest patch takes a square of the changes. Undefined for other changes.
 */
function patchOfLines(before: string, after: string): string | undefined {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const endsInLine = old.at(-1) === '';
  if (old.length !== now.length || endsInLine !== (now.at(-1) === '')) return undefined;
  const count = endsInLine ? old.length - 1 : old.length;
  const changed = Array.from({ length: count }, (_, i) => i).filter((i) => old[i] !== now[i]);
  const hunks: StructuredPatchHunk[] = [];
  for (let at = 0; at < changed.length; ) {
    let next = at + 1;
    while (next < changed.length && changed[next]! - changed[next - 1]! <= 2 * CONTEXT + 1) next++;
    const first = Math.max(0, changed[at]! - CONTEXT);
    const end = Math.min(count, changed[next - 1]! + CONTEXT + 1);
    hunks.push(hunk(old, now, first, end, !endsInLine && end === count));
    at = next;
  }
  return formatPatch({ oldFileName: '', newFileName: '', oldHeader: undefined, newHeader: undefined, hunks });
}

/** Stretches of changed lines: what they were, then what they are. */
function hunk(old: readonly string[], now: readonly string[], first: number, end: number, lacksLineEnd: boolean): StructuredPatchHunk {
  const lines: string[] = [];
  const put = (mark: string, from: readonly string[], at: number): void => {
    lines.push(`${mark}${from[at]}`);
    if (lacksLineEnd && at === end - 1) lines.push('\\ No newline at end of file');
  };
  for (let at = first; at < end; ) {
    if (old[at] === now[at]) {
      put(' ', old, at++);
      continue;
    }
    const start = at;
    while (at < end && old[at] !== now[at]) put('-', old, at++);
    for (let line = start; line < at; line++) put('+', now, line);
  }
  return { oldStart: first + 1, newStart: first + 1, oldLines: end - first, newLines: end - first, lines };
}

/** A name as git writes it: quoted where it has to be, and with a tab at its end where it has a space. */
function patchName(name: string): string {
  if (/[\0-\x1f"\\\x7f]/.test(name)) return JSON.stringify(name);
  return name.includes(' ') ? `${name}\t` : name;
}
