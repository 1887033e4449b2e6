import { diagnose } from '../../../diagnostics/diagnose.ts';
import { flag, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * Filesystems that Ignition keeps where they are as the config says, and over which it stops otherwise. Source: "Filesystem Reuse
 * Semantics" in Ignition's operator notes.
 */
export const keptFilesystems: MachineLint = ({ document, isOstree, variant }) => {
  const storage = struct(document, 'storage');
  const newDevices = devicesMadeIn(storage);
  const hasNewRoot = structs(storage, 'disks').some((disk) => flag(disk, 'wipeTable') && hasPartition(disk, /^root$/i));
  const rootFormat = isOstree ? 'xfs' : variant === 'flatcar' ? 'ext4' : undefined;
  return structs(storage, 'filesystems').flatMap((filesystem) => {
    const device = text(filesystem, 'device') ?? '';
    const format = text(filesystem, 'format') ?? 'none';
    if (flag(filesystem, 'wipeFilesystem') || format === 'none' || newDevices.has(device)) return [];
    if (rootFormat !== undefined && ROOT_DEVICE.test(device) && !hasNewRoot)
      return format === rootFormat
        ? []
        : [aboutField(filesystem, 'format', diagnose('filesystem/of-image', { device, existing: rootFormat, format }))];
    // only a filesystem that exists has a label: this one is to be kept
    if (device.startsWith('/dev/disk/by-label/')) return [];
    return [aboutField(filesystem, 'device', diagnose('filesystem/kept', { device, format }))];
  });
};

/** The root partition of the image: `root` on Fedora CoreOS, `ROOT` on Flatcar. */
const ROOT_DEVICE = /^\/dev\/disk\/by-(?:part)?label\/(?:root|ROOT)$/;

function hasPartition(disk: Struct, label: RegExp): boolean {
  return structs(disk, 'partitions').some((partition) => label.test(text(partition, 'label') ?? ''));
}

/** Devices that the config makes anew: nothing is on them. */
function devicesMadeIn(storage: Struct): ReadonlySet<string> {
  const names = (list: string): string[] => structs(storage, list).map((one) => text(one, 'name') ?? '');
  const volumes = structs(storage, 'luks').flatMap((one) => (flag(one, 'wipeVolume') ? [text(one, 'name') ?? ''] : []));
  return new Set([
    ...names('raid').flatMap((name) => [`/dev/md/${name}`, `/dev/disk/by-id/md-name-any:${name}`]),
    ...volumes.flatMap((name) => [`/dev/mapper/${name}`, `/dev/disk/by-id/dm-name-${name}`]),
  ]);
}
