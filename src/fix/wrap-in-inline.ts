import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { isInBrackets } from '../syntax/source-tree.ts';
import { nextLine } from '../syntax/yaml/trivia-lines.ts';
import { isBreak } from '../syntax/yaml/yaml-characters.ts';
import type { Fixing } from './fixing.ts';
import { entryOf, isShared } from './written-node.ts';

/** How much deeper `inline` stands than the key whose value it holds. */
const STEP = '  ';

/** Puts a text that stands in place of contents below `inline`: `contents: hello` becomes `contents:` and `inline: hello` below it. */
export function wrapInInline({ values = {}, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  const { text } = source;
  const { expected, actual } = values;
  if (!root || !location || expected?.name !== 'Resource' || expected.isList || actual !== '!!str') return undefined;
  const placed = entryOf(root, location.span);
  if (!placed || isInBrackets(placed.map)) return undefined;
  const { key, value } = placed.entry;
  if (value.kind !== 'scalar' || value.properties || isShared(root, value.span, at)) return undefined;
  // nothing but the colon and spaces between them, and no second line of a text that is not a block
  const isBlock = value.style === 'literal' || value.style === 'folded';
  if (!/^: +$/.test(text.slice(key.span.end, value.span.start)) || (!isBlock && nextLine(text, value.span.start) < value.span.end))
    return undefined;
  const lineStart = text.lastIndexOf('\n', key.span.start - 1) + 1;
  const indent = ' '.repeat(key.span.start - lineStart) + STEP;
  const edits: TextEdit[] = [{ source, span: { start: key.span.end + 1, end: value.span.start }, text: `\n${indent}inline: ` }];
  for (let next = nextLine(text, value.span.start); next < value.span.end; next = nextLine(text, next)) {
    // an empty line stays empty
    if (!isBreak(text.charCodeAt(next))) edits.push({ source, span: { start: next, end: next }, text: STEP });
  }
  return { description: 'put it below inline', edits };
}
