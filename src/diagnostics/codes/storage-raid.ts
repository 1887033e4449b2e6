import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

export interface MemberSizes {
  readonly array: string;
  /** The larger partition and its size in MiB. */
  readonly label: string;
  readonly size: number;
  /** The size of the smallest partition, in MiB, and its label. */
  readonly used: number;
  readonly smallest: string;
}

export const raidCodes = {
  'member-sizes': {
    title: 'the partitions of an array have different sizes',
    severity: 'warning',
    message: ({ array, label, size, used, smallest }: MemberSizes) =>
      `${array} uses ${used} of the ${size} MiB of ${label}: ${smallest} is smaller`,
    help: ({ used }: MemberSizes) => `give all of its partitions one size, such as \`size_mib: ${used}\``,
    why: 'An array of this level uses as much of each member as the smallest one has. The rest of the larger ones is lost.',
    remedy: 'Give all partitions of the array the same `size_mib`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/ata-A
      wipe_table: true
      partitions: [{label: data-1, size_mib: 2048}]
    - device: /dev/disk/by-id/ata-B
      wipe_table: true
      partitions: [{label: data-2, size_mib: 4096}]
  raid:
    - name: data
      level: raid1
      devices: [/dev/disk/by-partlabel/data-1, /dev/disk/by-partlabel/data-2]
`),
  },
  'too-few-devices': {
    title: 'an array has fewer devices than its level needs',
    severity: 'error',
    message: ({ level, least, devices }: { level: string; least: number; devices: number }) =>
      `${level} needs ${least} devices, and ${devices === 1 ? 'there is 1' : `there are ${devices}`} without spares: mdadm refuses it, and the boot stops`,
    help: 'list more devices, or choose another level',
    why: 'mdadm refuses to make the array: the disks stage of Ignition fails, and the boot stops.',
    remedy: 'List more devices, or choose another level.',
    example: fcos(`
storage:
  raid:
    - name: data
      level: raid6
      devices: [/dev/vdb, /dev/vdc, /dev/vdd]
`),
  },
  'no-level': {
    title: 'an array has no level',
    severity: 'error',
    message: 'raid level is required',
    why: 'The level says how the array stores its data. Ignition cannot create an array without one.',
    remedy: 'Set `level`: `raid1` mirrors, `raid0` stripes.',
    example: fcos(`
storage:
  raid:
    - name: data
      devices: [/dev/vdb, /dev/vdc]
`),
  },
  level: {
    title: 'an array has an unknown level',
    severity: 'error',
    message: 'unrecognized raid level',
    help: ({ allowed }: { allowed: readonly string[] }) => `use one of these levels: ${allowed.join(', ')}`,
    why: 'Ignition does not support this level.',
    remedy: 'Use `linear`, `raid0`, `raid1`, `raid4`, `raid5`, `raid6` or `raid10`.',
    example: fcos(`
storage:
  raid:
    - name: data
      level: raid7
      devices: [/dev/vdb, /dev/vdc]
`),
  },
  'no-devices': {
    title: 'an array has no devices',
    severity: 'error',
    message: 'raid devices required',
    why: 'An array consists of disks or partitions, and this one has none.',
    remedy: 'List the disks or partitions in `devices`.',
    example: fcos(`
storage:
  raid:
    - name: data
      level: raid1
`),
  },
  spares: {
    title: 'an array without redundancy has spares',
    severity: 'error',
    message: 'spares unsupported for linear and raid0 arrays',
    why: 'Arrays of the levels `linear` and `raid0` cannot rebuild a lost device, so spares are useless.',
    remedy: 'Remove `spares`, or use a level with redundancy such as `raid1`.',
    example: fcos(`
storage:
  raid:
    - name: data
      level: raid0
      devices: [/dev/vdb, /dev/vdc]
      spares: 1
`),
  },
} satisfies CodeEntries;

/** Filesystems and the units that mount them. */
