import { flag, type Leaf, type Struct, structs, text } from '../../schema/placed.ts';
import { systemd } from '../../syntax/unit/dialect.ts';
import { readUnit } from '../../syntax/unit/read-unit.ts';
import type { UnitTree } from '../../syntax/unit/unit-tree.ts';
import type { ReadUnit } from '../../syntax/unit/unit-trees.ts';
import { type Contents, type ContentsSource, textContents } from './contents.ts';

/** A unit file or a drop-in: its text, its tree, and the struct of the document that it stands in. */
export interface UnitFile {
  readonly name: string;
  readonly struct: Struct;
  readonly contents: Contents;
  tree(): UnitTree;
}

/** An entry of `systemd.units`. */
export interface MachineUnit {
  readonly name: string;
  readonly struct: Struct;
  /** Undefined where the entry does not say. */
  readonly enabled: boolean | undefined;
  readonly mask: boolean;
  /** The unit file; undefined for a unit of the image. An empty text writes no file. */
  readonly file: UnitFile | undefined;
  /** In the order in which systemd reads them: by name. */
  readonly dropins: readonly UnitFile[];
  /** The trees of the unit file, if there is one, and of the drop-ins: what `entriesOf` and `effectiveEntries` take. */
  trees(): readonly UnitTree[];
}

export function unitsOf(section: Struct, at: ContentsSource, read: ReadUnit = readUnit): MachineUnit[] {
  return structs(section, 'units').map((unit): MachineUnit => {
    const file = fileOf(unit, at, read);
    const dropins = structs(unit, 'dropins')
      .flatMap((dropin) => fileOf(dropin, at, read) ?? [])
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      name: text(unit, 'name') ?? '',
      struct: unit,
      enabled: flag(unit, 'enabled'),
      mask: flag(unit, 'mask') ?? false,
      file,
      dropins,
      trees: () => [...(file ? [file] : []), ...dropins].map((part) => part.tree()),
    };
  });
}

function fileOf(part: Struct, at: ContentsSource, read: ReadUnit): UnitFile | undefined {
  const contents = part.fields.get('contents');
  if (!text(part, 'contents')) return undefined;
  const own = textContents(contents as Leaf, at);
  let tree: UnitTree | undefined;
  return {
    name: text(part, 'name') ?? '',
    struct: part,
    contents: own,
    tree: () => {
      tree ??= read(own.text, systemd);
      return tree;
    },
  };
}
