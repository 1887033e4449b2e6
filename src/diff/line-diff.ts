import { structuredPatch } from 'diff';
import { type FindSecrets, masked } from './masking.ts';

/** A stretch of changed lines with the lines around it. */
export interface Hunk {
  /** The number of the first line, from 1; 0 before an empty text. */
  readonly beforeStart: number;
  readonly beforeLines: number;
  readonly afterStart: number;
  readonly afterLines: number;
  /** Each begins with a space, `-`, `+`, or the backslash of `\ No newline at end of file`. */
  readonly lines: readonly string[];
}

/** The number of unchanged lines before and after a change. */
const CONTEXT = 3;

/** Texts that differ in more lines are shown as replaced: to find the fewest changes would take quadratic time. */
const MOST_CHANGES = 1000;

/** The changes from one text to another, as in a unified diff. Secrets are masked after the texts were compared. */
export function lineDiff(before: string, after: string, secrets: FindSecrets): Hunk[] {
  // compared with nothing, all lines of a text differ
  const isOneSided = before === '' || after === '';
  const patch =
    isOneSided && before !== after
      ? undefined
      : structuredPatch('', '', before, after, undefined, undefined, { context: CONTEXT, maxEditLength: MOST_CHANGES });
  const hunks: Hunk[] = patch
    ? patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
        // a stretch without lines is named by the line before it
        beforeStart: oldLines === 0 ? oldStart - 1 : oldStart,
        beforeLines: oldLines,
        afterStart: newLines === 0 ? newStart - 1 : newStart,
        afterLines: newLines,
        lines,
      }))
    : [replaced(before, after)];
  return withoutSecrets(hunks, before, after, secrets);
}

/** All lines between the first and the last one that differ. */
function replaced(before: string, after: string): Hunk {
  const [removed, added] = [linesOf(before), linesOf(after)];
  const least = Math.min(removed.length, added.length);
  let head = 0;
  while (head < least && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < least - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  const marked = (lines: readonly string[], mark: string): string[] =>
    lines
      .slice(head, lines.length - tail)
      .flatMap((line) => (line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, NO_NEWLINE]));
  const [beforeLines, afterLines] = [removed.length - head - tail, added.length - head - tail];
  return {
    beforeStart: beforeLines === 0 ? head : head + 1,
    beforeLines,
    afterStart: afterLines === 0 ? head : head + 1,
    afterLines,
    lines: [...marked(removed, '-'), ...marked(added, '+')],
  };
}

const NO_NEWLINE = '\\ No newline at end of file';

/** The lines of a text with their line feeds. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Masks secrets. A secret may go over several lines, so the whole texts are masked, and lines are taken by their numbers. */
function withoutSecrets(hunks: readonly Hunk[], before: string, after: string, secrets: FindSecrets): Hunk[] {
  const [shownBefore, shownAfter] = [maskedLines(before, secrets), maskedLines(after, secrets)];
  if (!shownBefore && !shownAfter) return [...hunks];
  return hunks.map((hunk) => {
    let old = hunk.beforeLines === 0 ? hunk.beforeStart : hunk.beforeStart - 1;
    let next = hunk.afterLines === 0 ? hunk.afterStart : hunk.afterStart - 1;
    const lines = hunk.lines.map((line) => {
      const mark = line[0]!;
      if (mark === '\\') return line;
      const shown = mark === '-' ? shownBefore?.[old] : shownAfter?.[next];
      if (mark !== '+') old++;
      if (mark !== '-') next++;
      return shown === undefined ? line : mark + shown;
    });
    return { ...hunk, lines };
  });
}

/** The lines with secrets masked; undefined for a text without any. */
function maskedLines(text: string, secrets: FindSecrets): string[] | undefined {
  const shown = masked(text, secrets);
  return shown === text ? undefined : shown.split('\n');
}
