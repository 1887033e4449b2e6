import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Fixing } from './fixing.ts';
import { entryOf, isShared } from './written-node.ts';

/** Adds a field to a node of the machine, behind its path: `overwrite: true`. */
export function addField({ values, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { text } = source;
  const field = values?.missingField;
  if (!field || !location || !root) return undefined;
  const placed = entryOf(root, location.span);
  if (placed?.entry.key.kind !== 'scalar' || placed.entry.key.text !== 'path' || isShared(root, location.span, at)) return undefined;
  const { key, value } = placed.entry;
  const isQuoted = text[key.span.start] === '"';
  const written = `${isQuoted ? `"${field.name}"` : field.name}: ${field.value}`;
  const description = `add ${field.name}: ${field.value}`;
  if (text[placed.map.span.start] === '{') {
    const { end } = value.span;
    return { description, edits: [{ source, span: { start: end, end }, text: `, ${written}` }] };
  }
  if (/[\r\n]/.test(text.slice(key.span.start, value.span.end))) return undefined;
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(value.span.end, value.span.end + 1000)) ?? [];
  // a comment may follow, on the same line
  const end = value.span.end + rest.length;
  const [lineEnd = '\n'] = /^\r?\n/.exec(text.slice(end, end + 2)) ?? [];
  const column = key.span.start - (text.lastIndexOf('\n', key.span.start - 1) + 1);
  return { description, edits: [{ source, span: { start: end, end }, text: `${lineEnd}${' '.repeat(column)}${written}` }] };
}
