import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { type MapNode, type SourceNode, step } from '../syntax/source-tree.ts';
import type { Fixing } from './fixing.ts';
import { isShared } from './written-node.ts';

/** Lists directories that a config lacks below `storage.directories`, with their owner. Only where that is written in lines of its own. */
export function addDirectories({ values }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const missing = values?.missingDirectories;
  const storage = root && step(root, 'storage');
  if (!missing || storage?.kind !== 'map' || isShared(root!, storage.span, at)) return undefined;
  const { paths, owner } = missing;
  const place = placeIn(storage, source.text);
  if (!place) return undefined;
  const { start, indent, dash, before } = place;
  const fields = [`user:\n  name: ${owner}`, `group:\n  name: ${owner}`].flatMap((field) => field.split('\n'));
  const items = paths.flatMap((path) => [
    `${indent}${dash}path: ${path}`,
    ...fields.map((line) => `${indent}${' '.repeat(dash.length)}${line}`),
  ]);
  const edit: TextEdit = { source, span: { start, end: start }, text: [...before, ...items, ''].join('\n') };
  const description = `list ${paths.length === 1 ? paths[0] : `the ${paths.length} directories`} with the owner ${owner}`;
  return { description, edits: [edit] };
}

interface Place {
  readonly start: number;
  readonly indent: string;
  /** The dash of an item with the blanks behind it. */
  readonly dash: string;
  /** Lines before the items. */
  readonly before: readonly string[];
}

/** The line of the first item of the list, or of the first key where there is no list yet. */
function placeIn(storage: MapNode, text: string): Place | undefined {
  const directories = step(storage, 'directories');
  if (directories) {
    const line = directories.kind === 'list' && directories.items[0] ? lineBefore(directories.items[0], text) : undefined;
    const [, indent, dash] = /^( *)(- +)$/.exec(line?.written ?? '') ?? [];
    return line && indent !== undefined && dash !== undefined ? { start: line.start, indent, dash, before: [] } : undefined;
  }
  const line = storage.entries[0] && lineBefore(storage.entries[0].key, text);
  if (!line || !/^ +$/.test(line.written)) return undefined;
  return { start: line.start, indent: `${line.written}  `, dash: '- ', before: [`${line.written}directories:`] };
}

/** The beginning of the line of a node, and what stands there before the node. */
function lineBefore({ span }: SourceNode, text: string): { readonly start: number; readonly written: string } {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  return { start, written: text.slice(start, span.start) };
}
