/*
 * The root filesystem is encrypted: its partition becomes a LUKS volume, and the filesystem is made on that.
 *
 * variant: fcos
 * version: 1.6.0
 * boot_device:
 *   luks:
 *     tpm2: true
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.5.0" },
 *   "storage": {
 *     "filesystems": [{ "device": "/dev/mapper/root", "format": "xfs", "label": "root", "wipeFilesystem": true }],
 *     "luks": [
 *       {
 *         "clevis": { "tpm2": true },
 *         "device": "/dev/disk/by-partlabel/root",
 *         "label": "luks-root",
 *         "name": "root",
 *         "wipeVolume": true
 *       }
 *     ]
 *   }
 * }
 *
 * The boot disk is mirrored: each disk is divided as the image is, and RAIDs take the place of two of its partitions.
 *
 * variant: fcos
 * version: 1.6.0
 * boot_device:
 *   layout: x86_64
 *   mirror:
 *     devices: [/dev/sda, /dev/sdb]
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.5.0" },
 *   "storage": {
 *     "disks": [
 *       {
 *         "device": "/dev/sda",
 *         "partitions": [
 *           { "label": "bios-1", "sizeMiB": 1, "typeGuid": "21686148-6449-6E6F-744E-656564454649" },
 *           { "label": "esp-1", "sizeMiB": 127, "typeGuid": "C12A7328-F81F-11D2-BA4B-00A0C93EC93B" },
 *           { "label": "boot-1", "sizeMiB": 384 },
 *           { "label": "root-1" }
 *         ],
 *         "wipeTable": true
 *       },
 *       {
 *         "device": "/dev/sdb",
 *         "partitions": [
 *           { "label": "bios-2", "sizeMiB": 1, "typeGuid": "21686148-6449-6E6F-744E-656564454649" },
 *           { "label": "esp-2", "sizeMiB": 127, "typeGuid": "C12A7328-F81F-11D2-BA4B-00A0C93EC93B" },
 *           { "label": "boot-2", "sizeMiB": 384 },
 *           { "label": "root-2" }
 *         ],
 *         "wipeTable": true
 *       }
 *     ],
 *     "filesystems": [
 *       { "device": "/dev/disk/by-partlabel/esp-1", "format": "vfat", "label": "esp-1", "wipeFilesystem": true },
 *       { "device": "/dev/disk/by-partlabel/esp-2", "format": "vfat", "label": "esp-2", "wipeFilesystem": true },
 *       { "device": "/dev/md/md-boot", "format": "ext4", "label": "boot", "wipeFilesystem": true },
 *       { "device": "/dev/md/md-root", "format": "xfs", "label": "root", "wipeFilesystem": true }
 *     ],
 *     "raid": [
 *       {
 *         "devices": ["/dev/disk/by-partlabel/boot-1", "/dev/disk/by-partlabel/boot-2"],
 *         "level": "raid1",
 *         "name": "md-boot",
 *         "options": ["--metadata=1.0"]
 *       },
 *       {
 *         "devices": ["/dev/disk/by-partlabel/root-1", "/dev/disk/by-partlabel/root-2"],
 *         "level": "raid1",
 *         "name": "md-root"
 *       }
 *     ]
 *   }
 * }
 */

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
  const placed = (type: string, plain: Plain, origin: Origin | undefined): Struct => make(shape, type, plain, origin);
  const mirrorOrigin = boot.fields.get('mirror')?.origin;
  const disks: Struct[] = [];
  const filesystems: Struct[] = [];
  const raid: Struct[] = [];

  if (mirrored) {
    const partitions = layout?.partitions ?? [];
    for (const [i, device] of devices.entries()) {
      const path = device.kind === 'leaf' ? String(device.value) : '';
      const labelled = partitions.map((partition) => ({ ...partition, label: `${partition.label}-${i + 1}` }));
      disks.push(placed('Disk', { device: path, partitions: labelled, wipeTable: true }, device.origin));
      if (partitions.includes(ESP))
        filesystems.push(placed('Filesystem', filesystemOf(`/dev/disk/by-partlabel/esp-${i + 1}`, 'vfat', `esp-${i + 1}`), device.origin));
    }
    const members = (label: string): string[] => devices.map((_, i) => `/dev/disk/by-partlabel/${label}-${i + 1}`);
    // metadata 1.0 stands at the end of the partition, where a BIOS GRUB does not trip over it
    raid.push(placed('Raid', { devices: members('boot'), level: 'raid1', name: 'md-boot', options: ['--metadata=1.0'] }, mirrorOrigin));
    raid.push(placed('Raid', { devices: members('root'), level: 'raid1', name: 'md-root' }, mirrorOrigin));
    filesystems.push(placed('Filesystem', filesystemOf('/dev/md/md-boot', 'ext4', 'boot'), mirrorOrigin));
  }

  const volumes: Struct[] = [];
  if (encrypted) {
    const partition = layout?.rootPartition;
    const plainRoot = mirrored ? '/dev/md/md-root' : '/dev/disk/by-partlabel/root';
    const device = partition === undefined ? plainRoot : `${text(luks, 'device') ?? ''}${partition}`;
    const method = cex ? { cex: { enabled: kept(struct(luks, 'cex'), 'enabled') } } : { clevis: clevisOf(luks, placed) };
    const volume = { ...method, device, discard: kept(luks, 'discard'), label: 'luks-root', name: 'root', wipeVolume: true };
    volumes.push(placed('Luks', volume, luks.origin));
  }
  filesystems.push(placed('Filesystem', filesystemOf(encrypted ? '/dev/mapper/root' : '/dev/md/md-root', 'xfs', 'root'), boot.origin));

  const blamed = (items: Struct[], origin: Origin | undefined): Placed | undefined =>
    items.length > 0 ? { kind: 'list', items, origin } : undefined;
  const storage = {
    disks: blamed(disks, mirror?.origin),
    filesystems: blamed(filesystems, boot.origin),
    luks: blamed(volumes, luks.origin),
    raid: blamed(raid, mirrorOrigin),
  };
  return merge(placed('Config', { storage }, boot.origin), document, shape);
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
