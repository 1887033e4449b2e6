import type { Fix, TextEdit } from '../report/problem.ts';

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
  const taken: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) {
      skipped.push(fix);
      continue;
    }
    applied.push(fix);
    taken.push(...fix.edits);
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

/** Two insertions at one place collide too: who comes first would be chance. */
function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
