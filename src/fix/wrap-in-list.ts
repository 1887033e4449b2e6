import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import type { DiagnosticValues } from '../diagnostics/values.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Fixing } from './fixing.ts';
import { isShared, nodeWritten } from './written-node.ts';

/** True for a struct if a list of structs is expected, and for a text if a list of texts is expected. */
function lacksDash({ expected, actual }: DiagnosticValues): boolean {
  if (!expected?.isList) return false;
  return actual === '!!map' ? !['string', 'int', 'bool'].includes(expected.name) : actual === '!!str' && expected.name === 'string';
}

/** Makes a value, which is on lines of its own, the only item of a list: adds `- ` before it. */
export function wrapInList({ values = {}, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { text } = source;
  if (!root || !location || !lacksDash(values)) return undefined;
  const node = nodeWritten(root, location.span);
  if (!node || !isBlock(node, text) || isShared(root, node.span, at)) return undefined;
  const { start, end } = node.span;
  const lineStart = lastLineEnd(text, start);
  if (!/^ +$/.test(text.slice(lineStart, start))) return undefined;
  const edits: TextEdit[] = [{ source, span: { start, end: start }, text: '- ' }];
  for (const { index, 0: lineEnd } of text.slice(start, start + text.slice(start, end).trimEnd().length).matchAll(/\r\n?|\n/g)) {
    const next = start + index + lineEnd.length;
    // an empty line stays empty
    if (!/[\r\n]/.test(text[next] ?? '\n')) edits.push({ source, span: { start: next, end: next }, text: '  ' });
  }
  return { description: 'make it a list item: add "- " before it', edits };
}

/** True for a mapping in block style, and for a text on one line. */
function isBlock({ kind, span: { start, end } }: SourceNode, text: string): boolean {
  if (kind === 'map') return !/[{&!?]/.test(text[start]!);
  return kind === 'scalar' && !/[|>&!\r\n]/.test(`${text[start]}${text.slice(start, end).match(/[\r\n]/)?.[0] ?? ''}`);
}

function lastLineEnd(text: string, before: number): number {
  return Math.max(text.lastIndexOf('\n', before - 1), text.lastIndexOf('\r', before - 1)) + 1;
}
