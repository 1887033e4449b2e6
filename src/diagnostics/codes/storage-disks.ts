import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Disks and what they are divided into or joined to: `disk`, `partition`, `raid`. */

const keepTable = 'remove `wipe_table`, and change the partition root by `number: 4`; for a mirror or an encrypted root write boot_device';

export interface MemberSizes {
  readonly array: string;
  /** The larger partition and its size in MiB. */
  readonly label: string;
  readonly size: number;
  /** The size of the smallest partition, in MiB, and its label. */
  readonly used: number;
  readonly smallest: string;
}

export const diskCodes = {
  'wiped-boot-disk': {
    title: 'the partition table of the boot disk is wiped',
    severity: 'warning',
    cases: {
      device: { message: 'this is the boot disk: without its table the boot loader is gone', help: keepTable },
      label: {
        message: ({ label }: { label: string }) =>
          `with a partition ${label}, this seems to be the boot disk: without its table the boot loader is gone`,
        help: keepTable,
      },
    },
    why: 'The boot disk has the boot loader, the kernel and the root filesystem. When its table is wiped, all of them are gone, and the machine does not boot again.',
    remedy: 'Leave the table, and change the root partition by its number, 4. For a mirror or an encrypted root write `boot_device`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/ata-DISK
      wipe_table: true
      partitions:
        - label: root
          number: 1
          size_mib: 20000
        - label: data
          number: 2
`),
  },
  'no-device': {
    title: 'a disk has no device',
    severity: 'error',
    message: 'disk device is required',
    why: 'Ignition does not know which disk to partition.',
    remedy: 'Add `device`. A link below `/dev/disk/by-id` is best because it is the same at each boot.',
    example: fcos(`
storage:
  disks:
    - wipe_table: true
`),
  },
  'unstable-names': {
    title: 'a disk is named by the order in which the kernel finds disks',
    severity: 'info',
    offBecause: 'because a machine with one disk, and most virtual machines, keep their names.',
    message: ({ devices }: { devices: readonly string[] }) =>
      `${devices.join(', ')} can become another disk: the kernel names disks in the order in which it finds them`,
    help: 'use names below /dev/disk/by-id or /dev/disk/by-path, which stay',
    why: 'On a machine with several disks, /dev/sda and /dev/sdb can change places from one boot to the next. Ignition would then partition the other disk.',
    remedy: 'Use names below `/dev/disk/by-id` or `/dev/disk/by-path`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      wipe_table: true
`),
  },
} satisfies CodeEntries;

export const partitionCodes = {
  'no-space-left': {
    title: 'a partition gets no space',
    severity: 'warning',
    message: ({ partition, other }: { partition: string; other: string }) =>
      `nothing is left for the partition ${partition}: ${other} has no size either, and takes the largest free stretch`,
    help: 'give all but the last one a `size_mib`',
    why: 'A partition without a size takes the largest free stretch of the disk. Nothing is left for a second one, and Ignition fails.',
    remedy: 'Give all partitions but the last one a `size_mib`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/data
      wipe_table: true
      partitions:
        - label: a
          number: 1
        - label: b
          number: 2
`),
  },
  guid: {
    title: 'a GUID is malformed',
    severity: 'error',
    message: 'doesn\'t match the form "01234567-89AB-CDEF-EDCB-A98765432101"',
    why: 'A partition table stores a GUID of 32 hexadecimal digits.',
    remedy: 'Write eight, four, four, four and twelve hexadecimal digits, with dashes between them.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          guid: 1234
`),
  },
  'label-too-long': {
    title: 'the label of a partition is too long',
    severity: 'error',
    message: ({ limit }: { limit: number }) => `partition labels may not exceed ${limit} characters`,
    why: 'A partition table has room for 36 characters. Ignition counts bytes, so characters outside ASCII count more than once.',
    remedy: 'Shorten the label.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          label: a-label-that-is-longer-than-a-table-can-hold
`),
  },
  'label-with-colon': {
    title: 'the label of a partition has a colon',
    severity: 'error',
    message: 'partition label will be truncated to text before the colon',
    why: 'The tool that writes the partition table cuts off a label at the first colon. Nothing would find the partition by its full label.',
    remedy: 'Use another character, such as a dash.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          label: data:main
`),
  },
  'labels-collide': {
    title: 'two partitions of a disk have the same label',
    severity: 'error',
    message: 'cannot use the same partition label twice',
    why: 'Partitions are found by their label, and `/dev/disk/by-partlabel` can have only one link of this name.',
    remedy: 'Give each partition a label of its own.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          label: data
          size_mib: 1024
        - number: 2
          label: data
`),
  },
  'no-number-or-label': {
    title: 'a partition has neither number nor label',
    severity: 'error',
    message: 'a partition number >= 1 or a label must be specified',
    why: 'Ignition finds an existing partition by its number or by its label. It needs one of them.',
    remedy: 'Add a `number` (1 or more) or a `label`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - size_mib: 1024
`),
  },
  'numbers-collide': {
    title: 'two partitions of a disk have the same number',
    severity: 'error',
    message: 'partition numbers collide',
    why: 'A number is the position in the partition table, and each position has one partition.',
    remedy: 'Give each partition a number of its own, or 0 for the next free one.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          label: first
          size_mib: 1024
        - number: 1
          label: second
`),
  },
  overlap: {
    title: 'two partitions overlap',
    severity: 'error',
    message: 'partitions overlap',
    why: 'Both would claim the same part of the disk. Only partitions whose start and size are both written can be compared before the boot.',
    remedy: 'Move or shrink one of them, or leave `start_mib` out to let Ignition place it.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          start_mib: 1
          size_mib: 1024
        - number: 2
          start_mib: 512
          size_mib: 1024
`),
  },
  'removed-with-options': {
    title: 'a partition that is to be removed has other options',
    severity: 'error',
    message: 'shouldExist specified false with other options also specified',
    why: '`should_exist: false` removes the partition, so it cannot have a label, a size, a start or a GUID.',
    remedy: 'Keep only `number` and `should_exist`, or remove `should_exist`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          label: old
          should_exist: false
          wipe_partition_entry: true
`),
  },
  'zero-beside-removal': {
    title: 'a partition without a number is on a disk where another is removed',
    severity: 'error',
    message: 'shouldExist is false for a partition and other partition(s) has start or size 0',
    why: 'If a partition of a disk is removed, all partitions of that disk need a number. The number 0 means "the next free one", which depends on the partitions that were removed.',
    remedy: 'Give every partition of the disk a `number`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      wipe_table: true
      partitions:
        - number: 1
          should_exist: false
        - label: data
`),
  },
  'reserved-label': {
    title: 'a partition has a label of the system image, but another number',
    severity: 'warning',
    message: 'incorrect partition number; a new partition will be created using reserved label',
    help: ({ label, number, hasNumber }: { label: string; number: number; hasNumber: boolean }) =>
      `${hasNumber ? 'write' : 'add'} \`number: ${number}\`, the number of the partition ${label} of the image; for another partition choose another label`,
    why: 'The Fedora CoreOS image has fixed partitions with labels such as `root`, `boot` and `EFI-SYSTEM`. With another number, Ignition makes a second partition with the same label.',
    remedy:
      'Use the number of the image (`root` is 4, `boot` is 3, `EFI-SYSTEM` is 2), another label, or on another disk than the boot disk `wipe_table: true`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vda
      partitions:
        - number: 5
          label: root
          size_mib: 10240
          resize: true
`),
  },
  'reuse-by-label': {
    title: 'a partition has no number on a disk that is not the boot disk',
    severity: 'warning',
    message:
      'partitions cannot be reused by label; number must be specified except on boot disk (/dev/disk/by-id/coreos-boot-disk) or when wipe_table is true',
    why: 'If the partition exists already, Ignition can reuse it only by its number. A label is enough on the boot disk, which is always new, and on a disk whose partition table is wiped.',
    remedy: 'Add a `number`, or set `wipe_table: true`. If it is the boot disk, set `device` to `/dev/disk/by-id/coreos-boot-disk`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - label: data
`),
  },
  'root-constrained': {
    title: 'the root partition cannot grow',
    severity: 'warning',
    message: 'root partition cannot expand; it is set to fill available space but is followed by an auto-positioned partition',
    why: 'Without a size the root partition takes all free space at first boot. A partition without a start is placed directly after it, so the root partition keeps the size of the image.',
    remedy: 'Add a `size_mib` of 8192 or more to the root partition, or a `start_mib` to the other partition.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/coreos-boot-disk
      partitions:
        - number: 4
          label: root
          resize: true
        - number: 5
          label: var
`),
  },
  'root-too-small': {
    title: 'the root partition is smaller than 8 GiB',
    severity: 'warning',
    message: 'root should have 8GiB of space assigned',
    help: ({ minimum }: { minimum: number }) => `write \`size_mib: ${minimum}\` or more, or 0 for all of the free space`,
    why: 'An update needs space for a second image of the system. A smaller root partition runs out of space.',
    remedy: 'Set `size_mib` to 8192 or more.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/coreos-boot-disk
      partitions:
        - number: 4
          label: root
          size_mib: 4096
          resize: true
`),
  },
} satisfies CodeEntries;

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
