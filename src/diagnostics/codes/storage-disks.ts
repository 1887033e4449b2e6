import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Disks and what they are divided into or joined to: `disk`, `partition`, `raid`. */

const keepTable = 'remove `wipe_table`, and change the partition root by `number: 4`; for a mirror or an encrypted root write boot_device';

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
  'used-twice': {
    title: 'a device is taken for two things',
    severity: 'error',
    cases: {
      held: {
        message: ({ device, what }: { device: string; what: string }) =>
          `${device} belongs to ${what}: nothing else can be made on it, and the first boot stops`,
        help: ({ instead }: { instead: string }) => `to use what it holds, write it as ${instead}`,
      },
      partitioned: {
        message: ({ device, what }: { device: string; what: string }) =>
          `${device} gets partitions, and ${what} would overwrite them: the first boot stops`,
        help: 'name a partition, such as /dev/disk/by-partlabel/LABEL, or remove the partitions',
      },
    },
    why: 'Ignition makes partitions, then arrays, encrypted volumes and filesystems. What an array or a volume holds is busy: Ignition cannot make a filesystem there, and the first boot stops.',
    remedy: 'Make the filesystem on `/dev/md/NAME` or `/dev/mapper/NAME`.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/disk/by-id/ata-DATA
      wipe_volume: true
      clevis:
        tpm2: true
  filesystems:
    - device: /dev/disk/by-id/ata-DATA
      format: xfs
      wipe_filesystem: true
      path: /var/data
      with_mount_unit: true
`),
  },
  misspelt: {
    title: 'the name of a device that the config makes is misspelt',
    severity: 'warning',
    message: ({ device }: { device: string }) =>
      `the config makes nothing that is called ${device}: Ignition waits for it, and the first boot stops`,
    help: didYouMean,
    why: 'Ignition waits for each device that a config names. One that never appears stops the first boot.',
    remedy: 'Write the name as the partition, the array or the volume has it.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/ata-DATA
      wipe_table: true
      partitions:
        - label: containers
  filesystems:
    - device: /dev/disk/by-partlabel/contaniers
      format: xfs
      wipe_filesystem: true
      path: /var/lib/containers
      with_mount_unit: true
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
