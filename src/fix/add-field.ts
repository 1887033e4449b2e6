import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { insertEntry } from '../syntax/yaml/edit-entries.ts';
import { type Fixing, layoutsOf } from './fixing.ts';
import { entryOf, isShared } from './written-node.ts';

/** The fields behind which another one is added: a value of one line is there. */
const BEFORE: readonly string[] = ['path', 'size_mib'];

/** Adds a field to a node or to a partition, behind the field of the diagnostic: `overwrite: true` behind the path. */
export function addField({ values, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const field = values?.missingField;
  if (!field || !location || !root) return undefined;
  const { map, entry } = entryOf(root, location.span) ?? {};
  if (!map || entry?.key.kind !== 'scalar' || !BEFORE.includes(entry.key.text) || isShared(root, location.span, at)) return undefined;
  const isQuoted = entry.key.style === 'double';
  const line = `${isQuoted ? `"${field.name}"` : field.name}: ${field.value}`;
  const change = insertEntry(map, map.entries.indexOf(entry) + 1, [line], layoutsOf(root, at));
  return change && { description: `add ${field.name}: ${field.value}`, edits: [{ source, ...change }] };
}
