import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseUnitFile } from '../grammar/unit-file.ts';
import { nodeAt, type SourceNode } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import { recoverYaml } from '../syntax/yaml/recover-yaml.ts';
import { onceOnly } from '../text/once.ts';
import type { Location, Source, Span } from '../text/source.ts';
import { type Placeholder, Placeholders, withoutDirectives } from './placeholders.ts';

/**
 * Replaces the diagnostics that template placeholders cause by one diagnostic at the first placeholder. A placeholder causes a
 * diagnostic if it is the wrong value, or if the error is gone when the placeholder is replaced by a word. A placeholder in a value
 * that is wrong for another reason causes nothing.
 *
 * @param root the tree of the source; undefined if the source is not YAML
 */
export function templateFaults(
  reports: readonly (readonly Diagnostic[])[],
  source: Source,
  root: SourceNode | undefined,
): readonly (readonly Diagnostic[])[] {
  const placeholders = new Placeholders(source.text);
  const faultsOfFilled = onceOnly(() => faultStarts(source, placeholders));
  /** The placeholder that causes a diagnostic. */
  const causeOf = ({ code, location }: Diagnostic): Placeholder | undefined => {
    if (location?.source !== source) return undefined;
    if (code === 'yaml/syntax') return causeOfSyntax(placeholders, location, faultsOfFilled);
    if (code === 'unit/syntax') return causeOfUnit(placeholders, location.span, textAt(root, location));
    if (OF_TEXTS.test(code)) return placeholderInText(placeholders, location.span, code === 'url/scheme' ? FIRST_OF_URL : ANYWHERE);
    return OF_VALUES.test(code) ? placeholderAt(placeholders, location.span) : undefined;
  };
  const [first] = reports
    .flatMap((report) => report.flatMap((found) => causeOf(found) ?? []))
    .toSorted((one, other) => one.start - other.start);
  if (!first) return reports;
  const { start, written } = first;
  const once: Diagnostic = {
    ...diagnose('text/template-placeholder', { placeholder: written }),
    location: { source, span: { start, end: start + written.length } },
  };
  const isUnrendered = ({ code, location }: Diagnostic): boolean =>
    code === 'text/literal-placeholder' ||
    (code === 'unit/no-install-section' && location?.source === source && OF_LINE.test(textAt(root, location)));
  return [[once], ...reports.map((report) => report.filter((found) => !isUnrendered(found) && !causeOf(found)))];
}

/** A placeholder that stands for lines of a unit. */
const OF_LINE = /^[ \t]*(?:\{\{|\{%|[$%]\{)/m;

function textAt(root: SourceNode | undefined, { path = [] }: Location): string {
  const node = root && nodeAt(root, path);
  return node?.kind === 'scalar' ? node.text : '';
}

/** Codes of values that are not texts. With quotes they stay wrong, whatever the placeholder is. */
const OF_VALUES = /^(?:yaml|header)\//;
/** Codes of texts of a certain form. For paths, `path/relative` already says what to do with a variable. */
const OF_TEXTS = /^(?:url|verification)\/|^header\/(?:bad|unknown)-version$/;

/** What may be before a placeholder that spoils a text: a quote, and for a resource the key of its URL. */
const FIRST_OF_URL = /^(?:source:[ \t]*)?["']?$/;
const ANYWHERE = /^/;

/** The first placeholder of a text. */
function placeholderInText(placeholders: Placeholders, { start, end }: Span, before: RegExp): Placeholder | undefined {
  const first = placeholders.first(start, end);
  return first && before.test(placeholders.text.slice(start, first.start)) ? first : undefined;
}

/** The placeholder at the beginning of a value, or in a word. */
function placeholderAt(placeholders: Placeholders, { start, end }: Span): Placeholder | undefined {
  const first = placeholders.first(start, end);
  if (!first) return undefined;
  const value = placeholders.text.slice(start, end);
  const isWord = !/[\s"']/.test(value) && !GLUED_KEY.test(value);
  return first.start === start || isWord ? first : undefined;
}

/** `path:${X}` lacks a space, whatever the value of the placeholder is. */
const GLUED_KEY = /^[a-z_]+:/;

/**
 * The last placeholder before a syntax error, if the error is gone when all placeholders are replaced.
 *
 * @param faultsOfFilled where the errors of the text are when they are replaced
 */
function causeOfSyntax(
  placeholders: Placeholders,
  { span: { start } }: Location,
  faultsOfFilled: () => ReadonlySet<number>,
): Placeholder | undefined {
  const { text } = placeholders;
  const written = placeholders.all();
  if (written.length === 0 || faultsOfFilled().has(start)) return undefined;
  const lineEnd = text.indexOf('\n', start);
  return written.findLast((one) => lineEnd < 0 || one.start < lineEnd) ?? written[0];
}

/** Where the syntax errors of a text are when its placeholders are replaced: where it stops being YAML, and where each broken construct opens. */
function faultStarts(source: Source, placeholders: Placeholders): ReadonlySet<number> {
  const text = filled(filled(source.text, placeholders.all(), 'x'), placeholders.allDirectives(), '#');
  const { fault } = readYaml({ ...source, text });
  if (!fault) return new Set();
  const recovered = recoverYaml({ ...source, text }, fault)?.faults ?? [];
  return new Set([fault, ...recovered].map(({ location }) => location.span.start));
}

/** The first directive in a unit, if the unit is valid without its directives. They may stand in a command that goes on. */
function causeOfUnit(placeholders: Placeholders, { start, end }: Span, contents: string): Placeholder | undefined {
  const directive = placeholders.firstDirective(start, end);
  if (!directive) return undefined;
  return 'fault' in parseUnitFile(withoutDirectives(contents)) ? undefined : directive;
}

/** The text with every character of the placeholders replaced. As comments and words they are valid in YAML. */
function filled(text: string, placeholders: readonly Placeholder[], character: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, written } of placeholders) {
    if (start < at) continue;
    parts.push(text.slice(at, start), character.repeat(written.length));
    at = start + written.length;
  }
  return parts.join('') + text.slice(at);
}
