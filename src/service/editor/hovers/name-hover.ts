import { specialUnits } from '../../../reference/settings/special-units.ts';
import type { SourceNode } from '../../../syntax/source-tree.ts';
import { lineStart } from '../../../text/line-start.ts';
import { maskText } from '../../../text/mask.ts';
import { findSecrets } from '../../check/secret-spans.ts';
import { codeBlock, type ShownPart } from '../code-block.ts';
import { documentsIn } from '../documents.ts';
import { namesInConfig } from '../names/config-names.ts';
import type { NameIndexes, Occurrence } from '../names/name-index.ts';
import type { NameKind, NameUse } from '../names/name-use.ts';
import type { NamedFile } from '../names/named-files.ts';
import { namesAround, occurrencesOf } from '../names/occurrences.ts';
import { linesOf } from '../text-head.ts';
import type { Hover } from './hover.ts';
import { variableText } from './variable-hover.ts';

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
  for (const use of namesAround(text, names, offset)) {
    const definition = use.role === 'definition' ? undefined : names.find((other) => isDefinitionOf(other, use));
    const hover = hoverOf(use, definition && (() => definitionText(text, root, definition)));
    if (hover) return hover;
  }
  return undefined;
}

/** The same for a name that another file of the config can define. */
export function definitionHover(file: NamedFile, offset: number, indexes: NameIndexes): Hover | undefined {
  for (const use of namesAround(file.text, file.names, offset)) {
    const definition = occurrencesOf(file, use, indexes).find((one) => one.use.role === 'definition');
    const hover = hoverOf(use, definition && (() => textOfDefinition(definition)));
    if (hover) return hover;
  }
  return undefined;
}

function hoverOf(use: NameUse, definition: (() => string) | undefined): Hover | undefined {
  const about = Object.hasOwn(specialUnits, use.name) && use.kind === 'unit' ? specialUnits[use.name] : undefined;
  if (use.role === 'definition' || (definition === undefined && about === undefined)) return undefined;
  const words = [`**${WORDS[use.kind]} ${use.name}**`, ...(about === undefined ? [] : [about]), ...(definition ? [definition()] : [])];
  return { text: words.join('\n\n'), span: use.span };
}

function isDefinitionOf(other: NameUse, { kind, name, of }: NameUse): boolean {
  return other.role === 'definition' && other.kind === kind && other.name === name && other.of === of;
}

/** The lines of a definition in any file: of a unit in a local file, its first lines. */
function textOfDefinition({ file, use }: Occurrence): string {
  const name = `in \`${file.path.slice(file.path.lastIndexOf('/') + 1)}\``;
  const isUnit = use.kind === 'unit' || use.kind === 'quadlet';
  // other files may be secrets
  if (!file.isConfig) return [name, ...(isUnit && file.text.trim() !== '' ? [linesOf(file.text)] : [])].join('\n\n');
  // the lines of a header may have a secret as a default
  if (use.kind === 'variable') return [name, ...(variableText(file.text, use.name) ?? '').split('\n\n').slice(1)].join('\n\n');
  const document = documentsIn(file.text).findLast(({ start }) => start <= use.span.start);
  if (!document) return name;
  const { start, end } = use.span;
  const own = { ...use, span: { start: start - document.start, end: end - document.start } };
  return `${name}\n\n${definitionText(document.text, document.root, own)}`;
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
