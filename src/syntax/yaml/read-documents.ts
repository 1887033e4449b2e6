import type { Source, Span } from '../../text/source.ts';
import type { SourceNode } from '../source-tree.ts';
import { readYaml, secondDocument, type YamlFault } from './read-yaml.ts';

/** All documents of a text, or the first fault. Documents without content are left out. */
export interface DocumentsRead {
  readonly roots: readonly SourceNode[];
  readonly fault?: YamlFault | undefined;
}

/**
 * Reads every document of a YAML text, with the places that they have in the whole text. Reading ends at the first fault; what
 * was read before it is in `roots`.
 *
 * @param most so many documents are read at most
 */
export function readYamlDocuments({ text }: Pick<Source, 'text'>, most: number): DocumentsRead {
  const roots: SourceNode[] = [];
  let start = 0;
  let line = 0;
  while (roots.length < most) {
    const rest = { text: text.slice(start) };
    const { root, fault } = readYaml(rest);
    if (fault)
      return { roots, fault: { ...fault, line: fault.line === undefined ? undefined : fault.line + line, span: moved(fault.span, start) } };
    if (root) {
      if (start > 0) moveTree(root, start, line);
      if (root.kind !== 'scalar' || root.text !== '') roots.push(root);
    }
    const next = secondDocument(rest);
    if (!next || next.start === 0) break;
    line += linesIn(rest.text, next.start);
    start += next.start;
  }
  return { roots };
}

function linesIn(text: string, end: number): number {
  let lines = 0;
  for (let at = 0; at < end; at++) {
    const char = text[at];
    // a carriage return and a line feed are one break
    if (char === '\n' || char === '\u0085' || char === '\u2028' || char === '\u2029' || (char === '\r' && text[at + 1] !== '\n')) lines++;
  }
  return lines;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Moves a tree that nobody else has yet. A list of work instead of recursion: a text can nest twenty thousand deep. */
function moveTree(root: SourceNode, by: number, lines: number): void {
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    // what an alias leads to stands in the tree itself
    const { span, mark } = node;
    // nodes work out their places when they are asked for them: these get places of their own
    Object.defineProperties(node, {
      span: { value: moved(span, by), enumerable: true },
      mark: { value: { line: mark.line + lines, column: mark.column }, enumerable: true },
    });
    if (node.kind === 'list') for (const item of node.items) pending.push(item);
    if (node.kind === 'map') for (const { key, value } of node.entries) pending.push(key, value);
  }
}
