import type { Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { bisect } from '../text/bisect.ts';

/** A text with fixes in it. */
export interface Applied {
  readonly text: string;
  readonly applied: readonly Fix[];
  /** Those that would change what another one changes: they have to wait. */
  readonly skipped: readonly Fix[];
}

/** Splices fixes into a text, the first one first; a fix is done whole or not at all. */
export function applyFixes(text: string, fixes: readonly Fix[]): Applied {
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  /** In order; none collides with another, so that only neighbours have to be asked. */
  const taken: TextEdit[] = [];
  const placeOf = (edit: TextEdit): number => bisect(taken.length, (i) => isBefore(taken[i]!, edit));
  for (const fix of fixes) {
    const isTaken = fix.edits.some((edit) => {
      const place = placeOf(edit);
      return taken.slice(Math.max(place - 1, 0), place + 1).some((other) => collide(edit, other));
    });
    if (isTaken) {
      skipped.push(fix);
      continue;
    }
    applied.push(fix);
    // mostly at the end: fixes come in the order of their places
    for (const edit of fix.edits) taken.splice(placeOf(edit), 0, edit);
  }
  return { text: splice(text, taken), applied, skipped };
}

/** A text with edits in it; they do not overlap. */
export function splice(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: added } of inOrder(edits)) {
    result += text.slice(at, span.start) + added;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Edits by their places. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isBefore({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start < b.start || (a.start === b.start && a.end <= b.end);
}

/** Tells where an offset of the text is once edits that do not overlap are done: behind what is inserted there. */
export function moving(edits: readonly TextEdit[]): (offset: number) => number {
  const ordered = inOrder(edits);
  const shifts: number[] = [0];
  for (const { span, text } of ordered) shifts.push(shifts.at(-1)! + text.length - (span.end - span.start));
  return (offset) => offset + shifts[bisect(ordered.length, (i) => ordered[i]!.span.end <= offset)]!;
}

/** Two insertions at one place collide too: who comes first would be chance. */
function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
