import type { SourceNode } from '../../src/syntax/source-tree.ts';
import { readYaml } from '../../src/syntax/yaml/read-yaml.ts';
import { sourceOf } from '../source-of.ts';

/** What upstream says before go-yaml's words. */
const UPSTREAM = 'Error unmarshaling yaml: yaml: ';

const QUOTES = { plain: '', single: "'", double: '"', literal: '|', folded: '>' };

/** A text's tree on one line, with line and column of every node; or its fault; or `nothing`. */
export function outlineOf(text: string): string {
  const { root, fault } = readYaml(sourceOf(text));
  return fault ? fault.message.slice(UPSTREAM.length) : root ? outline(root) : 'nothing';
}

function outline(node: SourceNode): string {
  const at = `@${node.mark.line}:${node.mark.column}`;
  if (node.kind === 'alias') return `*${node.name}${at}`;
  if (node.kind === 'error') return `<error>${at}`;
  const tag = node.tag === undefined ? '' : `${node.tag} `;
  if (node.kind === 'scalar') return `${tag}${QUOTES[node.style]}${JSON.stringify(node.text).slice(1, -1)}${at}`;
  if (node.kind === 'list') return `${tag}[${node.items.map(outline).join(', ')}]${at}`;
  return `${tag}{${node.entries.map(({ key, value }) => `${outline(key)}: ${outline(value)}`).join(', ')}}${at}`;
}
