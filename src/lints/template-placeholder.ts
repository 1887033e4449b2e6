import { readYaml } from '../phases/1-source/read-yaml.ts';
import { parseUnitFile } from '../phases/4-check/grammar/unit-file.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source, Span } from '../tree/source.ts';
import { nodeAt, type SourceNode } from '../tree/source-tree.ts';

/** `{{ x }}` and `{% if %}` of Jinja and Go templates, `${x}` of shells and Terraform, `%{ if }` of Terraform. */
const PLACEHOLDER = /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|[$%]\{[^\n}]*\}/g;
/** Of these, those on lines of their own: a unit may have the others in its commands. */
const DIRECTIVE = /(?<=^[ \t]*)(?:\{%[^\n]*%\}|%\{[^\n]*\})/gm;

/**
 * Faults that come of template placeholders in a config that was not rendered yet: all of them are said once, at the first
 * placeholder. A placeholder counts where it is the value at fault, or where the fault goes once it is filled in: one
 * somewhere in a value that is wrong for another reason hides nothing.
 *
 * @param root the tree of the source; undefined where it is no YAML
 */
export function templateFaults(
  reports: readonly (readonly Diagnostic[])[],
  source: Source,
  root: SourceNode | undefined,
): readonly (readonly Diagnostic[])[] {
  const { text } = source;
  /** The placeholder that a fault comes of. */
  const causeOf = ({ code, origin }: Diagnostic): Placeholder | undefined => {
    if (!origin || origin.source !== source) return undefined;
    if (code === 'yaml/syntax') return causeOfSyntax(text, origin.span);
    if (code === 'unit/syntax') return causeOfUnit(text, origin.span, root && nodeAt(root, origin.path));
    return /^(?:yaml|header)\//.test(code) ? placeholderAt(text, origin.span) : undefined;
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

/** The placeholder that a value begins with, or that is part of a word. */
function placeholderAt(text: string, { start, end }: Span): Placeholder | undefined {
  const found = firstIn(PLACEHOLDER, text, start, end);
  if (!found) return undefined;
  const value = text.slice(start, end);
  const isWord = !/[\s"']/.test(value) && !GLUED_KEY.test(value);
  return found.start === start || isWord ? found : undefined;
}

/** `path:${X}` lacks a space, whatever the placeholder stands for. */
const GLUED_KEY = /^[a-z_]+:/;

/** The placeholder nearest before a fault, where the fault goes once all placeholders are filled in. */
function causeOfSyntax(text: string, { start }: Span): Placeholder | undefined {
  const written = [...text.matchAll(PLACEHOLDER)];
  if (written.length === 0) return undefined;
  const filled = text.replace(DIRECTIVE, asComment).replace(PLACEHOLDER, asWord);
  const fault = readYaml({ text: filled }).fault;
  if (fault && fault.span.start <= start) return undefined;
  const lineEnd = text.indexOf('\n', start);
  const cause = written.findLast(({ index }) => lineEnd < 0 || index < lineEnd) ?? written[0]!;
  return { start: cause.index, written: cause[0] };
}

/** The directive in a unit, where the unit is right without its directives. */
function causeOfUnit(text: string, { start, end }: Span, node: SourceNode | undefined): Placeholder | undefined {
  const contents = node?.kind === 'scalar' ? node.text.replace(DIRECTIVE, asComment) : '';
  return 'fault' in parseUnitFile(contents) ? undefined : firstIn(DIRECTIVE, text, start, end);
}

/** The same length in a form that breaks neither YAML nor a unit. */
function asComment(written: string): string {
  return '#'.repeat(written.length);
}

function asWord(written: string): string {
  return 'x'.repeat(written.length);
}

/** The first one in a stretch of a text. */
function firstIn(pattern: RegExp, text: string, start: number, end: number): Placeholder | undefined {
  const found = text.slice(start, end).matchAll(pattern).next().value;
  return found && { start: start + found.index, written: found[0] };
}
