import { items, type Leaf, type Struct, struct, structs, text } from '../../schema/placed.ts';

/** A place of the config that takes a device: a filesystem, an encrypted volume, a member of an array. */
export interface DeviceUse {
  readonly device: string;
  /** The value that names it. */
  readonly value: Leaf;
  readonly kind: 'filesystem' | 'luks' | 'raid';
  /** What is made on it: the mount point or the label of a filesystem, the name of a volume or an array. */
  readonly name: string;
}

/** The devices that a config makes something on, in the order in which Ignition makes it: arrays, volumes, filesystems. */
export function deviceUses(document: Struct): DeviceUse[] {
  const storage = struct(document, 'storage');
  const use = (kind: DeviceUse['kind'], name: string, value: unknown): DeviceUse[] => {
    const leaf = value as Leaf | undefined;
    return leaf?.kind === 'leaf' && leaf.value !== '' ? [{ device: String(leaf.value), value: leaf, kind, name }] : [];
  };
  return [
    ...structs(storage, 'raid').flatMap((array) => items(array, 'devices').flatMap((item) => use('raid', text(array, 'name') ?? '', item))),
    ...structs(storage, 'luks').flatMap((volume) => use('luks', text(volume, 'name') ?? '', volume.fields.get('device'))),
    ...structs(storage, 'filesystems').flatMap((one) =>
      use('filesystem', text(one, 'path') ?? text(one, 'label') ?? '', one.fields.get('device')),
    ),
  ];
}
