import type { Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { bisect } from '../text/bisect.ts';

/** A text after fixes. */
export interface Applied {
  readonly text: string;
  readonly applied: readonly Fix[];
  /** Fixes that change the same place as another one. They are applied in a later round. */
  readonly skipped: readonly Fix[];
}

/** Applies fixes to a text in order. A fix is applied completely or not at all. */
export function applyFixes(text: string, fixes: readonly Fix[]): Applied {
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  /** In order and without collisions, so that only neighbours have to be compared. */
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
    // usually at the end: fixes come in the order of their places
    for (const edit of fix.edits) taken.splice(placeOf(edit), 0, edit);
  }
  return { text: splice(text, taken), applied, skipped };
}

/** The text after edits, which do not overlap. */
export function splice(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: added } of inOrder(edits)) {
    result += text.slice(at, span.start) + added;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Edits in the order of their places. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isBefore({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start < b.start || (a.start === b.start && a.end <= b.end);
}

/** A function that returns where an offset of the text is after edits that do not overlap: after an insertion at that offset. */
export function moving(edits: readonly TextEdit[]): (offset: number) => number {
  const ordered = inOrder(edits);
  const shifts: number[] = [0];
  for (const { span, text } of ordered) shifts.push(shifts.at(-1)! + text.length - (span.end - span.start));
  return (offset) => offset + shifts[bisect(ordered.length, (i) => ordered[i]!.span.end <= offset)]!;
}

/**
 * A function that returns where an offset of the text after edits, which do not overlap, was in the text before them. An offset in a
 * text that was added becomes the place of the edit.
 */
export function movingBack(edits: readonly TextEdit[]): (offset: number) => number {
  const ordered = inOrder(edits);
  let shift = 0;
  const moved = ordered.map(({ span, text }) => {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { start, end: start + text.length, before: span, shift };
  });
  return (offset) => {
    const last = moved[bisect(moved.length, (i) => moved[i]!.start <= offset) - 1];
    if (!last) return offset;
    if (offset < last.end) return Math.min(last.before.start + offset - last.start, last.before.end);
    return offset - last.shift;
  };
}

/** Two insertions at one place collide too, because their order would be arbitrary. */
function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
