import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import type { DiagnosticValues } from '../diagnostics/values.ts';
import { isInBrackets, type SourceNode } from '../syntax/source-tree.ts';
import { lineStartWithin, nextLine } from '../syntax/yaml/trivia-lines.ts';
import { isBreak } from '../syntax/yaml/yaml-characters.ts';
import type { Fixing } from './fixing.ts';
import { entryOf, isShared } from './written-node.ts';

/** True for a struct if a list of structs is expected, and for a text if a list of texts is expected. */
function lacksDash({ expected, actual }: DiagnosticValues): boolean {
  if (!expected?.isList) return false;
  return actual === '!!map' ? !['string', 'int', 'bool'].includes(expected.name) : actual === '!!str' && expected.name === 'string';
}

/** Makes the value of an entry, which is on lines of its own, the only item of a list: adds `- ` before it. */
export function wrapInList({ values = {}, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { text } = source;
  if (!root || !location || !lacksDash(values)) return undefined;
  const placed = entryOf(root, location.span);
  if (!placed || isInBrackets(placed.map)) return undefined;
  const { key, value } = placed.entry;
  if (!isBlock(value, text) || isShared(root, value.span, at)) return undefined;
  const { start, end } = value.span;
  const lineStart = lineStartWithin(text, start, key.span.end);
  // the `:` of `? key` can stand before it, and a tab before a text
  if (lineStart === undefined || !/^ +$/.test(text.slice(lineStart, start))) return undefined;
  const edits: TextEdit[] = [{ source, span: { start, end: start }, text: '- ' }];
  for (let next = nextLine(text, start); next < end; next = nextLine(text, next)) {
    // an empty line stays empty
    if (!isBreak(text.charCodeAt(next))) edits.push({ source, span: { start: next, end: next }, text: '  ' });
  }
  return { description: 'make it a list item: add "- " before it', edits };
}

/** True for a mapping in block style that begins with a plain key, and for a text on one line; each without an anchor and a tag. */
function isBlock(node: SourceNode, text: string): boolean {
  if (node.kind === 'map') return !isInBrackets(node) && !node.properties && node.entries[0]?.key.span.start === node.span.start;
  if (node.kind !== 'scalar' || node.properties || node.style === 'literal' || node.style === 'folded') return false;
  return nextLine(text, node.span.start) >= node.span.end;
}
