import { keyName, type MapNode, type SourceNode, scalarText, step } from '../../syntax/source-tree.ts';
import type { Span } from '../../text/source.ts';
import { treeOf } from '../tree-of.ts';
import { configStarts } from './config-around.ts';

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

export type SymbolList = keyof typeof NAME_FIELDS;

/** What a Butane config defines, in the order of the text. Of a composed config it reads the document behind the header too. */
export function symbolsOf(text: string): readonly ConfigSymbol[] {
  const starts = configStarts(text);
  return starts.flatMap((start, i) => {
    const root = treeOf(text.slice(start, starts[i + 1]));
    return root ? symbolsIn(root, start) : [];
  });
}

function symbolsIn(node: SourceNode, start: number): readonly ConfigSymbol[] {
  if (node.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) => {
    const list = keyName(key);
    if (value.kind !== 'list' || list === undefined || !isSymbolList(list)) return symbolsIn(value, start);
    return value.items.flatMap((item) => (item.kind === 'map' ? symbolOf(item, list, start) : []));
  });
}

/** None for an item that has no name yet. */
function symbolOf(item: MapNode, list: SymbolList, start: number): readonly ConfigSymbol[] {
  const named = step(item, NAME_FIELDS[list]);
  const name = named && scalarText(named);
  if (!named || !name) return [];
  const moved = ({ start: from, end }: Span): Span => ({ start: from + start, end: end + start });
  return [{ name, list, span: moved(item.span), nameSpan: moved(named.span), children: symbolsIn(item, start) }];
}

function isSymbolList(name: string): name is SymbolList {
  return Object.hasOwn(NAME_FIELDS, name);
}
