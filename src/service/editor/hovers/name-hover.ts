import { specialUnits } from '../../../reference/settings/special-units.ts';
import type { SourceNode } from '../../../syntax/source-tree.ts';
import { lineStart } from '../../../text/line-start.ts';
import { maskText } from '../../../text/mask.ts';
import { findSecrets } from '../../check/secret-spans.ts';
import { codeBlock, type ShownPart } from '../code-block.ts';
import { namesInConfig } from '../names/config-names.ts';
import type { NameKind, NameUse } from '../names/name-use.ts';
import { namesAt } from '../names/occurrences.ts';
import type { Hover } from './hover.ts';

/** What is shown of a definition. */
const SHOWN: ShownPart = { lines: 8, width: 100, language: 'yaml' };

const WORDS: Readonly<Record<NameKind, string>> = {
  anchor: 'anchor',
  variable: 'variable',
  partition: 'partition',
  filesystem: 'filesystem',
  raid: 'array',
  luks: 'LUKS device',
  device: 'device',
  unit: 'unit',
  quadlet: 'quadlet',
  user: 'user',
  group: 'group',
  file: 'file',
};

/**
 * What the thing is that is named at an offset: the lines that define it in the config, without secrets, or what a unit of the system does.
 * `text` is what the tree was read from.
 */
export function nameHover(text: string, root: SourceNode, offset: number): Hover | undefined {
  const names = namesInConfig(root, text);
  for (const use of namesAt(names, offset)) {
    const definition = names.find((other) => isDefinitionOf(other, use));
    const about = Object.hasOwn(specialUnits, use.name) && use.kind === 'unit' ? specialUnits[use.name] : undefined;
    if (use.role === 'definition' || (definition === undefined && about === undefined)) continue;
    const shown = definition === undefined ? [] : [definitionText(text, root, definition)];
    const words = [`**${WORDS[use.kind]} ${use.name}**`, ...(about === undefined ? [] : [about]), ...shown];
    return { text: words.join('\n\n'), span: use.span };
  }
  return undefined;
}

function isDefinitionOf(other: NameUse, { kind, name, of }: NameUse): boolean {
  return other.role === 'definition' && other.kind === kind && other.name === name && other.of === of;
}

/** The item of a list that a definition is in, or the lines of an anchor. */
function definitionText(text: string, root: SourceNode, { kind, span }: NameUse): string {
  const all = maskText(text, findSecrets(text, root).spans).split('\n');
  const own = text.slice(0, lineStart(text, span.start)).split('\n').length - 1;
  let first = own;
  while (kind !== 'anchor' && first > 0 && !/^\s*-/.test(all[first]!)) first--;
  const column = indentationOf(all[first]!);
  let end = first + 1;
  while (end < all.length && (all[end]!.trim() === '' || indentationOf(all[end]!) > column)) end++;
  const lines = all.slice(first, end).map((line) => line.slice(column).trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return codeBlock(lines, SHOWN);
}

function indentationOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
