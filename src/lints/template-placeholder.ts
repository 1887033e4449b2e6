import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source } from '../tree/source.ts';

/** `{{ x }}` and `{% if %}` of Jinja and Go templates, `${x}` of shells and Terraform. */
const PLACEHOLDER = /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\$\{[^\n}]*\}/g;

/** Lines above a fault where its cause may stand. */
const ABOVE = 2;

/**
 * Faults that come of template placeholders in a config that was not rendered yet: all of them are said once, at the first
 * placeholder.
 */
export function templateFaults(reports: readonly (readonly Diagnostic[])[], source: Source): readonly (readonly Diagnostic[])[] {
  const { text } = source;
  const isCaused = ({ code, origin }: Diagnostic): boolean => {
    if (!/^(?:yaml|header)\//.test(code) || !origin || origin.source !== source) return false;
    const { start, end } = origin.span;
    const from = linesAbove(text, start, code === 'yaml/syntax' ? ABOVE : 0);
    const to = text.indexOf('\n', end);
    return text.slice(from, to < 0 ? text.length : to).search(PLACEHOLDER) >= 0;
  };
  if (!reports.some((report) => report.some(isCaused))) return reports;
  const first = text.matchAll(PLACEHOLDER).next().value;
  if (!first) return reports;
  const [written] = first;
  const once: Diagnostic = {
    code: 'text/template-placeholder',
    severity: 'error',
    message: `${written} is a template placeholder: this is not a config yet`,
    path: [],
    origin: { source, span: { start: first.index, end: first.index + written.length }, path: [] },
    help: 'render the template first and check what it makes',
  };
  return [[once], ...reports.map((report) => report.filter((found) => !isCaused(found)))];
}

function linesAbove(text: string, offset: number, count: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  for (let i = 0; i < count && start > 0; i++) start = text.lastIndexOf('\n', start - 2) + 1;
  return start;
}
