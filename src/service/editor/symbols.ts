import { isComposeHeader } from '../../spec/compose-header.ts';
import { keyName, type MapNode, nodeAt, type SourceNode, scalarText, step } from '../../syntax/source-tree.ts';
import type { Span } from '../../text/source.ts';
import { documentsIn } from './documents.ts';

/** Something that a config defines. */
export interface ConfigSymbol {
  readonly name: string;
  /** The list that has it: `files`. */
  readonly list: SymbolList;
  /** The whole item, and its name in it. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** What it has inside: partitions of a disk, drop-ins of a unit. */
  readonly children: readonly ConfigSymbol[];
}

/** The lists whose items have names, and the field with the name. */
const NAME_FIELDS = {
  files: 'path',
  directories: 'path',
  links: 'path',
  trees: 'local',
  disks: 'device',
  partitions: 'label',
  filesystems: 'device',
  raid: 'name',
  luks: 'name',
  users: 'name',
  groups: 'name',
  units: 'name',
  dropins: 'name',
  quadlets: 'name',
} as const;

/** `vars`: the variables in the header of a composed config. */
export type SymbolList = keyof typeof NAME_FIELDS | 'vars';

/** What a Butane config defines, in the order of the text: of a composed config, the variables of the header too. */
export function symbolsOf(text: string): readonly ConfigSymbol[] {
  return documentsIn(text).flatMap(({ start, root }) => (isComposeHeader(root) ? variablesIn(root, start) : symbolsIn(root, start)));
}

/** Of the header of a composed config. */
function variablesIn(root: MapNode, start: number): readonly ConfigSymbol[] {
  const vars = nodeAt(root, ['compose', 'vars']);
  if (vars?.kind !== 'map') return [];
  return vars.entries.flatMap(({ key, value }): readonly ConfigSymbol[] => {
    const name = keyName(key);
    if (!name) return [];
    const nameSpan = moved(key.span, start);
    return [
      { name, list: 'vars', span: { start: nameSpan.start, end: Math.max(nameSpan.end, value.span.end + start) }, nameSpan, children: [] },
    ];
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Deeper than any list of a config. A text can have thousands of levels, which no recursion gets through. */
const MAX_DEPTH = 16;

/**
 * What a tree defines, in the order of the text.
 *
 * @param start where the text that the tree was read from starts
 */
export function symbolsIn(node: SourceNode, start: number, depth = 0): readonly ConfigSymbol[] {
  if (node.kind !== 'map' || depth > MAX_DEPTH) return [];
  return node.entries.flatMap(({ key, value }) => {
    const list = keyName(key);
    if (value.kind !== 'list' || list === undefined || !isSymbolList(list)) return symbolsIn(value, start, depth + 1);
    return value.items.flatMap((item) => (item.kind === 'map' ? symbolOf(item, list, start, depth + 1) : []));
  });
}

/** None for an item that has no name yet. */
function symbolOf(item: MapNode, list: keyof typeof NAME_FIELDS, start: number, depth: number): readonly ConfigSymbol[] {
  const named = step(item, NAME_FIELDS[list]);
  const name = named && scalarText(named);
  if (!named || !name) return [];
  return [{ name, list, span: moved(item.span, start), nameSpan: moved(named.span, start), children: symbolsIn(item, start, depth) }];
}

function isSymbolList(name: string): name is keyof typeof NAME_FIELDS {
  return Object.hasOwn(NAME_FIELDS, name);
}

/** Symbols whose names have the letters of a query in their order, whether small or large; all for an empty query. */
export function matchingSymbols(symbols: readonly ConfigSymbol[], query: string): readonly ConfigSymbol[] {
  const letters = query.toLowerCase();
  return symbols.flatMap((symbol): readonly ConfigSymbol[] => [
    ...(hasLetters(symbol.name.toLowerCase(), letters) ? [symbol] : []),
    ...matchingSymbols(symbol.children, query),
  ]);
}

function hasLetters(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
