import type { LocatedDiagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../text/source.ts';
import { ignoreEdit } from './ignore-edit.ts';

/** A change that an editor offers for a diagnostic. */
export interface QuickFix {
  readonly kind: 'fix' | 'ignore';
  /** What it does, as a sentence without a full stop. */
  readonly title: string;
  readonly diagnostic: LocatedDiagnostic;
  /** They can lie in several files: each has its source. */
  readonly edits: readonly TextEdit[];
}

/** The diagnostics of a file that overlap or touch a part of it. */
export function diagnosticsIn(diagnostics: readonly LocatedDiagnostic[], path: string, { start, end }: Span): readonly LocatedDiagnostic[] {
  return diagnostics.filter(({ location: { source, span } }) => source.name === path && span.start <= end && span.end >= start);
}

/** The fixes of diagnostics, then a comment for each code that ignores it at its line. What is the same is offered once. */
export function quickFixes(diagnostics: readonly LocatedDiagnostic[]): readonly QuickFix[] {
  const fixes = diagnostics.flatMap((diagnostic): QuickFix[] => {
    const { fix } = diagnostic;
    return fix ? [{ kind: 'fix', title: capitalized(fix.description), diagnostic, edits: fix.edits }] : [];
  });
  const ignored = diagnostics.flatMap((diagnostic): QuickFix[] => {
    const edit = ignoreEdit(diagnostic);
    return edit ? [{ kind: 'ignore', title: `Ignore ${diagnostic.code} here`, diagnostic, edits: [edit] }] : [];
  });
  return [...new Map([...fixes, ...ignored].map((fix) => [keyOf(fix), fix])).values()];
}

function keyOf({ title, edits }: QuickFix): string {
  return JSON.stringify([title, ...edits.map(({ source, span, text }) => [source.name, span.start, span.end, text])]);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
