import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source } from '../tree/source.ts';

/** `{{ x }}` and `{% if %}` of Jinja and Go templates, `${x}` of shells and Terraform, `%{ if }` of Terraform. */
const PLACEHOLDER = /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|[$%]\{[^\n}]*\}/g;
/** Of these, those on lines of their own: a unit may have the others in its commands. */
const DIRECTIVE = /(?<=^[ \t]*)(?:\{%[^\n]*%\}|%\{[^\n]*\})/gm;

/** Lines above a fault where its cause may stand. */
const ABOVE = 2;

/**
 * Faults that come of template placeholders in a config that was not rendered yet: all of them are said once, at the first
 * placeholder.
 */
export function templateFaults(reports: readonly (readonly Diagnostic[])[], source: Source): readonly (readonly Diagnostic[])[] {
  const { text } = source;
  /** The placeholder that a fault comes of. */
  const causeOf = ({ code, origin }: Diagnostic): Placeholder | undefined => {
    if (!origin || origin.source !== source) return undefined;
    const { start, end } = origin.span;
    if (code === 'unit/syntax') return firstIn(DIRECTIVE, text, start, end);
    if (!/^(?:yaml|header)\//.test(code)) return undefined;
    const to = text.indexOf('\n', end);
    return firstIn(PLACEHOLDER, text, linesAbove(text, start, code === 'yaml/syntax' ? ABOVE : 0), to < 0 ? text.length : to);
  };
  const [first] = reports
    .flatMap((report) => report.flatMap((found) => causeOf(found) ?? []))
    .toSorted((one, other) => one.start - other.start);
  if (!first) return reports;
  const { start, written } = first;
  const once: Diagnostic = {
    code: 'text/template-placeholder',
    severity: 'error',
    message: `${written} is a template placeholder: this is not a config yet`,
    path: [],
    origin: { source, span: { start, end: start + written.length }, path: [] },
    help: 'render the template first and check what it makes',
  };
  return [[once], ...reports.map((report) => report.filter((found) => !causeOf(found)))];
}

interface Placeholder {
  readonly start: number;
  readonly written: string;
}

/** The first one in a stretch of a text. */
function firstIn(pattern: RegExp, text: string, start: number, end: number): Placeholder | undefined {
  const found = text.slice(start, end).matchAll(pattern).next().value;
  return found && { start: start + found.index, written: found[0] };
}

function linesAbove(text: string, offset: number, count: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  for (let i = 0; i < count && start > 0; i++) start = text.lastIndexOf('\n', start - 2) + 1;
  return start;
}
