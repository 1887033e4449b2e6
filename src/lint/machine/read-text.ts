import type { Dialect } from '../../syntax/unit/dialect.ts';
import type { UnitTree } from '../../syntax/unit/unit-tree.ts';
import type { ReadUnit } from '../../syntax/unit/unit-trees.ts';
import type { MachineNode } from './nodes.ts';
import type { SettingsText } from './settings.ts';

/** The sections and settings of a file; undefined where its contents are not known. They are read when they are asked for. */
export function readText(node: MachineNode, dialect: Dialect, read: ReadUnit): SettingsText | undefined {
  const contents = node.contents();
  if (!contents) return undefined;
  let tree: UnitTree | undefined;
  return {
    contents,
    tree: () => {
      tree ??= read(contents.text, dialect);
      return tree;
    },
  };
}
