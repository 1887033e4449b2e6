import { merge } from '../../../ignition/merge.ts';
import { flag, type Placed, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { bootLayout, DEFAULT_LAYOUT, ESP } from '../../../spec/boot-layouts.ts';
import type { Origin } from '../../../text/source.ts';
import { make, type Plain } from '../make.ts';
import type { DocumentPass } from '../pass.ts';

/** `boot_device`: the root disk is mirrored, encrypted, or both. */
export const bootDevice: DocumentPass = (config, document, { shape }) => {
  const boot = struct(config, 'boot_device');
  const luks = struct(boot, 'luks');
  const mirror = struct(boot, 'mirror').fields.get('devices');
  const devices = mirror?.kind === 'list' ? mirror.items : [];
  const cex = flag(struct(luks, 'cex'), 'enabled') === true;
  const encrypted = cex || flag(luks, 'tpm2') === true || structs(luks, 'tang').length > 0;
  const mirrored = devices.length > 0;
  if (!encrypted && !mirrored) return document;

  const layout = bootLayout(text(boot, 'layout') ?? DEFAULT_LAYOUT);
  const made = (type: string, plain: Plain, origin: Origin | undefined): Struct => make(shape, type, plain, origin);
  const mirrorOrigin = boot.fields.get('mirror')?.origin;
  const disks: Struct[] = [];
  const filesystems: Struct[] = [];
  const raid: Struct[] = [];

  if (mirrored) {
    const partitions = layout?.partitions ?? [];
    for (const [i, device] of devices.entries()) {
      const path = device.kind === 'leaf' ? String(device.value) : '';
      const labelled = partitions.map((partition) => ({ ...partition, label: `${partition.label}-${i + 1}` }));
      disks.push(made('Disk', { device: path, partitions: labelled, wipeTable: true }, device.origin));
      if (partitions.includes(ESP))
        filesystems.push(made('Filesystem', filesystemOf(`/dev/disk/by-partlabel/esp-${i + 1}`, 'vfat', `esp-${i + 1}`), device.origin));
    }
    const members = (label: string): string[] => devices.map((_, i) => `/dev/disk/by-partlabel/${label}-${i + 1}`);
    // metadata 1.0 stands at the end of the partition, where a BIOS GRUB does not trip over it
    raid.push(made('Raid', { devices: members('boot'), level: 'raid1', name: 'md-boot', options: ['--metadata=1.0'] }, mirrorOrigin));
    raid.push(made('Raid', { devices: members('root'), level: 'raid1', name: 'md-root' }, mirrorOrigin));
    filesystems.push(made('Filesystem', filesystemOf('/dev/md/md-boot', 'ext4', 'boot'), mirrorOrigin));
  }

  const volumes: Struct[] = [];
  if (encrypted) {
    const partition = layout?.rootPartition;
    const plainRoot = mirrored ? '/dev/md/md-root' : '/dev/disk/by-partlabel/root';
    const device = partition === undefined ? plainRoot : `${text(luks, 'device') ?? ''}${partition}`;
    const method = cex ? { cex: { enabled: kept(struct(luks, 'cex'), 'enabled') } } : { clevis: clevisOf(luks, made) };
    const volume = { ...method, device, discard: kept(luks, 'discard'), label: 'luks-root', name: 'root', wipeVolume: true };
    volumes.push(made('Luks', volume, luks.origin));
  }
  filesystems.push(made('Filesystem', filesystemOf(encrypted ? '/dev/mapper/root' : '/dev/md/md-root', 'xfs', 'root'), boot.origin));

  const blamed = (items: Struct[], origin: Origin | undefined): Placed | undefined =>
    items.length > 0 ? { kind: 'list', items, origin } : undefined;
  const storage = {
    disks: blamed(disks, mirror?.origin),
    filesystems: blamed(filesystems, boot.origin),
    luks: blamed(volumes, luks.origin),
    raid: blamed(raid, mirrorOrigin),
  };
  return merge(made('Config', { storage }, boot.origin), document, shape);
};

function filesystemOf(device: string, format: string, label: string): Plain {
  return { device, format, label, wipeFilesystem: true };
}

/** A field that the user wrote, with its own origin. */
function kept(of: Struct, field: string): Placed | undefined {
  return of.fields.get(field);
}

/** Tang servers, threshold and TPM2 as they were written: their names are the same in Ignition. */
function clevisOf(luks: Struct, made: (type: string, plain: Plain, origin: Origin | undefined) => Struct): Struct {
  return made('Clevis', { tang: kept(luks, 'tang'), threshold: kept(luks, 'threshold'), tpm2: kept(luks, 'tpm2') }, luks.origin);
}
