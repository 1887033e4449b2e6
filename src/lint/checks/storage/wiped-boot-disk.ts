import { diagnose } from '../../../diagnostics/diagnose.ts';
import { flag, struct, structs, text } from '../../../schema/placed.ts';
import { ostreeBootDisk } from '../../../spec/ostree-image.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

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
    const label = labels.find((one) => OF_IMAGE.test(one));
    if (labels.some((one) => OF_BOOT_LOADER.test(one)) || (label === undefined && text(disk, 'device') !== ostreeBootDisk)) return [];
    const diagnostic =
      label === undefined ? diagnose('disk/wiped-boot-disk', 'device') : diagnose('disk/wiped-boot-disk', 'label', { label });
    return [aboutField(disk, 'wipeTable', diagnostic)];
  });
};
