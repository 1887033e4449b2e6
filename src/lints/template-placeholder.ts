import type { Diagnostic } from '../report/diagnostic.ts';
import { LineIndex } from '../tree/line-index.ts';
import type { Source } from '../tree/source.ts';
import { type Placeholder, Placeholders } from './placeholders.ts';

/** Lines above a fault where its cause may stand. */
const ABOVE = 2;

/**
 * Faults that come of template placeholders in a config that was not rendered yet: all of them are said once, at the first
 * placeholder.
 */
export function templateFaults(reports: readonly (readonly Diagnostic[])[], source: Source): readonly (readonly Diagnostic[])[] {
  const placeholders = new Placeholders(source.text);
  let lines: LineIndex | undefined;
  /** The placeholder that a fault comes of. */
  const causeOf = ({ code, origin }: Diagnostic): Placeholder | undefined => {
    if (!origin || origin.source !== source) return undefined;
    const { start, end } = origin.span;
    if (code === 'unit/syntax') return placeholders.firstDirective(start, end);
    if (!/^(?:yaml|header)\//.test(code)) return undefined;
    lines ??= new LineIndex(source.text);
    const above = lines.position(start).line - (code === 'yaml/syntax' ? ABOVE : 0);
    return placeholders.first(lines.start(Math.max(1, above)), lines.start(lines.position(end).line + 1));
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
