import { keyName, type MapNode, type SourceNode } from '../syntax/source-tree.ts';
import { lineStart } from '../text/line-start.ts';
import type { Step } from '../text/path.ts';
import type { Context } from './context.ts';
import { enclosingLines } from './enclosing-lines.ts';
import { flowContext } from './flow-context.ts';
import { treeOf } from './tree-of.ts';

/**
 * What is being written at an offset of a Butane config, which may be incomplete there. Only the text before the offset counts.
 * Undefined in a comment.
 */
export function contextAt(text: string, offset: number): Context | undefined {
  const before = enclosingLines(text, offset);
  const root = treeOf(before);
  const start = lineStart(before, before.length);
  if (before.slice(start).trim() === '') return root ? onEmptyLine(before, root, before.length - start) : { kind: 'key', path: [] };
  return root ? atEnd(before, root, start) : undefined;
}

/** Behind the last word of a text. */
function atEnd(text: string, root: SourceNode, lastStart: number): Context | undefined {
  const path: Step[] = [];
  let kind: Context['kind'] = 'key';
  for (let node = root; ; ) {
    if (node.kind === 'map' && !node.flow) {
      const entry = lastEntry(node);
      if (!entry || entry.key.kind === 'error') return isComment(text, node.span.end, lastStart) ? undefined : { kind: 'key', path };
      const { key, value } = entry;
      path.push(keyName(key) ?? '');
      // a word below a key is most often the beginning of a key
      if (value.kind === 'scalar' && value.style === 'plain' && key.span.end < lastStart && value.span.start >= lastStart)
        return { kind: 'key', path };
      kind = 'value';
      node = value;
    } else if (node.kind === 'list' && !node.flow && node.items.length > 0) {
      path.push(node.items.length - 1);
      kind = 'item';
      node = node.items.at(-1)!;
    } else {
      const { start, end } = node.span;
      if (isComment(text, end, lastStart)) return undefined;
      if (node.kind === 'error') return flowContext(text, start, path) ?? { kind, path };
      return path.length === 0 ? { kind: 'key', path } : { kind, path };
    }
  }
}

/** On an empty line: the column tells which block goes on. */
function onEmptyLine(text: string, root: SourceNode, column: number): Context {
  const path: Step[] = [];
  for (let node = root; ; ) {
    const own = columnOf(text, node.span.start);
    if (node.kind === 'map' && !node.flow) {
      const entry = lastEntry(node);
      if (column <= own || !entry || entry.key.kind === 'error') return { kind: 'key', path };
      const { key, value } = entry;
      path.push(keyName(key) ?? '');
      if (value.kind === 'scalar' && value.text === '' && value.style === 'plain') return { kind: 'key', path };
      // the keys of the mapping go on behind a list in the same column
      if (!isBlock(value)) return { kind: 'value', path };
      node = value;
    } else if (node.kind === 'list' && !node.flow) {
      if (column <= own) return { kind: 'item', path: [...path, node.items.length] };
      path.push(node.items.length - 1);
      const item = node.items.at(-1);
      if (!item || !isBlock(item)) return { kind: 'item', path };
      node = item;
    } else return { kind: 'key', path };
  }
}

function isBlock(node: SourceNode): boolean {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow;
}

function lastEntry(map: MapNode): MapNode['entries'][number] | undefined {
  return map.entries.at(-1);
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** True where a comment begins behind a value on the last line of a text. */
function isComment(text: string, from: number, lastStart: number): boolean {
  return /(?:^|\s)#/.test(text.slice(Math.max(from, lastStart)));
}
