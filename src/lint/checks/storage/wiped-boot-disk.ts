import { flag, struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** The name that Fedora CoreOS and RHCOS give the disk that they boot from. */
const BOOT_DISK = '/dev/disk/by-id/coreos-boot-disk';

/** Labels of partitions that the image has, and those without which no machine boots from the disk. */
const OF_IMAGE = /^(?:root|boot)$/;
const OF_BOOT_LOADER = /^(?:EFI-SYSTEM|esp|BIOS-BOOT|bios|PReP|prep)/;

/** A partition table that is wiped on the disk that the machine boots from. */
export const wipedBootDisk: MachineLint = ({ document, isOstree }) => {
  if (!isOstree) return [];
  return structs(struct(document, 'storage'), 'disks').flatMap((disk) => {
    // boot_device makes all partitions anew
    if (!flag(disk, 'wipeTable') || disk.fields.get('wipeTable')?.origin?.path[0] === 'boot_device') return [];
    const labels = structs(disk, 'partitions').map((partition) => text(partition, 'label') ?? '');
    const own = labels.find((label) => OF_IMAGE.test(label));
    if (labels.some((label) => OF_BOOT_LOADER.test(label)) || (own === undefined && text(disk, 'device') !== BOOT_DISK)) return [];
    const which = own === undefined ? 'this is the boot disk' : `with a partition ${own}, this seems to be the boot disk`;
    const message = `${which}: without its table the boot loader is gone`;
    const help = 'remove `wipe_table`, and change the partition root by `number: 4`; for a mirror or an encrypted root write boot_device';
    return [aboutField(disk, 'wipeTable', finding('disk/wiped-boot-disk', message, help))];
  });
};
