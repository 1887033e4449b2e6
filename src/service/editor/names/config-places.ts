import type { NameKind, NameRole } from './name-use.ts';

/** What a field of a config says of a name. */
export interface ConfigPlace {
  readonly kind: NameKind;
  readonly role: NameRole;
}

const uses = (kind: NameKind): ConfigPlace => ({ kind, role: 'use' });
const defines = (kind: NameKind): ConfigPlace => ({ kind, role: 'definition' });

const owners = (list: string): Readonly<Record<string, ConfigPlace>> => ({
  [`storage.${list}.user.name`]: uses('user'),
  [`storage.${list}.group.name`]: uses('group'),
});

/**
 * The fields whose values are names, by their paths without numbers. For a list of texts, each item is a name. Names of units and
 * quadlets are not here: `unit-names.ts` finds them. The fields are the same in all versions that have them.
 */
const places: Readonly<Record<string, ConfigPlace>> = {
  'storage.disks.device': defines('device'),
  'storage.disks.partitions.label': defines('partition'),
  'storage.filesystems.device': uses('device'),
  'storage.filesystems.label': defines('filesystem'),
  'storage.raid.name': defines('raid'),
  'storage.raid.devices': uses('device'),
  'storage.luks.name': defines('luks'),
  'storage.luks.device': uses('device'),
  // LUKS has its label in the same place as a filesystem
  'storage.luks.label': defines('filesystem'),
  'boot_device.luks.device': uses('device'),
  'boot_device.mirror.devices': uses('device'),
  'storage.files.path': defines('file'),
  'storage.directories.path': defines('file'),
  'storage.links.path': defines('file'),
  'storage.links.target': uses('file'),
  ...owners('files'),
  ...owners('directories'),
  ...owners('links'),
  ...owners('trees'),
  'passwd.users.name': defines('user'),
  'passwd.users.groups': uses('group'),
  'passwd.users.primary_group': uses('group'),
  'passwd.groups.name': defines('group'),
};

/** A field, and the fields below it; without the numbers of items. */
export interface PlaceNode {
  readonly path: string;
  readonly place: ConfigPlace | undefined;
  readonly below: ReadonlyMap<string, PlaceNode>;
}

/** Fields with no entry of their own in the table, whose paths are asked for. */
const OTHERS = ['kernel_arguments.should_exist', 'kernel_arguments.should_not_exist', 'systemd.units', 'systemd.quadlets'];

/** The table as a tree: a config of 14,000 lines has as many paths, which need not be put together. */
export function placeTree(): PlaceNode {
  const nodeAt = (path: string, steps: readonly (readonly string[])[]): PlaceNode => ({
    path,
    place: Object.hasOwn(places, path) ? places[path] : undefined,
    below: new Map(
      [...new Set(steps.flatMap(([first]) => first ?? []))].map((name) => [
        name,
        nodeAt(
          path === '' ? name : `${path}.${name}`,
          steps.flatMap(([first, ...rest]) => (first === name ? [rest] : [])),
        ),
      ]),
    ),
  });
  return nodeAt(
    '',
    [...Object.keys(places), ...OTHERS].map((path) => path.split('.')),
  );
}
