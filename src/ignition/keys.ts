import { exactInt, type Placed, type Struct, text } from '../schema/placed.ts';

/*
 * The keys of list items. Two items with equal keys are the same item when a child config is merged into its parent, and
 * duplicates within one config.
 */

/** The key of a list item: the text itself, or for a struct the value of a field. */
export function itemKey(type: string | undefined, item: Placed): string {
  if (item.kind === 'leaf') return String(item.value);
  const keyOf = type === undefined ? undefined : keys[type];
  if (!keyOf || item.kind !== 'struct') throw new Error(`ignition/keys: items of type ${type} have no key`);
  return keyOf(item);
}

const keys: Readonly<Record<string, (item: Struct) => string>> = {
  CaReference: (item) => text(item, 'source') ?? '',
  ConfigReference: (item) => text(item, 'source') ?? '',
  Resource: (item) => text(item, 'source') ?? '',
  HTTPHeader: (item) => text(item, 'name') ?? '',
  PasswdGroup: (item) => text(item, 'name') ?? '',
  PasswdUser: (item) => text(item, 'name') ?? '',
  Directory: (item) => text(item, 'path') ?? '',
  File: (item) => text(item, 'path') ?? '',
  Link: (item) => text(item, 'path') ?? '',
  Disk: (item) => text(item, 'device') ?? '',
  Filesystem: (item) => text(item, 'device') ?? '',
  Luks: (item) => text(item, 'name') ?? '',
  Raid: (item) => text(item, 'name') ?? '',
  Tang: (item) => text(item, 'url') ?? '',
  Unit: (item) => text(item, 'name') ?? '',
  Dropin: (item) => text(item, 'name') ?? '',
  Partition(item) {
    const number = exactInt(item, 'number') ?? 0n;
    if (number !== 0n) return `number:${number}`;
    const label = text(item, 'label');
    return label === undefined ? '' : `label:${label}`;
  },
};

/** Lists whose items have no key. They are appended when configs merge, and their items may repeat. */
const plainLists: Readonly<Record<string, readonly string[]>> = {
  File: ['append'],
  Filesystem: ['options', 'mountOptions'],
  Luks: ['options'],
  Raid: ['options'],
};

export function isPlainList(type: string, field: string): boolean {
  return plainLists[type]?.includes(field) ?? false;
}

/** Lists of one struct that share their keys. For example, a path can be a file, a directory or a link, but not two of them. */
const sharedKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Storage: { directories: 'node', files: 'node', links: 'node' },
  KernelArguments: { shouldExist: 'argument', shouldNotExist: 'argument' },
};

/** The name of the key space of a list: the field's own name, or a name that it shares with sibling lists. */
export function keySpace(type: string, field: string): string {
  return sharedKeys[type]?.[field] ?? field;
}
