import { type Leaf, leaf, listOf, type Placed, type Struct, struct, structOf, structs, text, texts } from '../../../schema/placed.ts';
import { bootLayouts } from '../../../spec/boot-layouts.ts';
import { type DocumentCollapse, peel, withField } from '../collapsing.ts';
import { bootDevice } from './expand.ts';

/** A mirrored or encrypted root disk becomes `boot_device` again. */
export const collapseBootDevice: DocumentCollapse = (document, collapsing) => {
  for (const boot of bootDevices(struct(document, 'storage'))) {
    const rest = peel(bootDevice, structOf([['boot_device', boot]]), document, collapsing);
    if (rest) return withField(rest, 'boot_device', boot);
  }
  return document;
};

/** Each boot device that may have made the storage, the one that says most first. */
function* bootDevices(storage: Struct): Generator<Struct> {
  const devices = mirroredDevices(storage);
  const root = structs(storage, 'luks').find((luks) => text(luks, 'name') === 'root');
  if (devices) {
    const mirror = structOf([['devices', listOf(devices)]]);
    const volumes = root ? [luksOf(root, undefined), undefined] : [undefined];
    for (const luks of volumes) {
      for (const { value, partitions } of bootLayouts) if (partitions) yield bootOf({ layout: leaf(value), luks, mirror });
    }
  }
  if (!root) return;
  const device = text(root, 'device') ?? '';
  for (const { value, disk, rootPartition } of bootLayouts) {
    const name = rootPartition !== undefined && device.endsWith(rootPartition) ? device.slice(0, -rootPartition.length) : undefined;
    if (name !== undefined && disk?.pattern.test(name)) yield bootOf({ layout: leaf(value), luks: luksOf(root, name) });
  }
  // the card that opens the volume is one of s390x
  yield bootOf({ layout: root.fields.has('cex') ? leaf('s390x-virt') : undefined, luks: luksOf(root, undefined) });
}

/** The disks whose partitions make the RAID of the root filesystem, in its order. */
function mirroredDevices(storage: Struct): Leaf[] | undefined {
  const raid = structs(storage, 'raid').find((array) => text(array, 'name') === 'md-root');
  if (!raid) return undefined;
  const diskOf = new Map<string, Placed>();
  for (const disk of structs(storage, 'disks')) {
    const device = disk.fields.get('device');
    for (const partition of structs(disk, 'partitions')) if (device) diskOf.set(text(partition, 'label') ?? '', device);
  }
  const devices: Leaf[] = [];
  for (let number = 1; number <= texts(raid, 'devices').length; number++) {
    const device = diskOf.get(`root-${number}`);
    // the user may have added devices of another name
    if (device?.kind !== 'leaf') break;
    devices.push(device);
  }
  return devices.length > 0 ? devices : undefined;
}

function luksOf(root: Struct, device: string | undefined): Struct {
  const clevis = struct(root, 'clevis');
  return bootOf({
    cex: root.fields.get('cex'),
    device: device === undefined ? undefined : leaf(device, root.fields.get('device')?.origin),
    discard: root.fields.get('discard'),
    tang: clevis.fields.get('tang'),
    threshold: clevis.fields.get('threshold'),
    tpm2: clevis.fields.get('tpm2'),
  });
}

function bootOf(fields: Readonly<Record<string, Placed | undefined>>): Struct {
  return structOf(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}
