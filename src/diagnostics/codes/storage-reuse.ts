import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* What is on a disk before Ignition runs: more codes of `partition` and `filesystem`. */

const onDisk = (device: string, partition: string): ReturnType<typeof fcos> =>
  fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/${device}
      partitions:
        - ${partition.replaceAll(', ', '\n          ')}
`);

export const partitionReuseCodes = {
  'of-image': {
    title: 'a partition of the image is not as the config describes it',
    severity: 'error',
    cases: {
      'other-label': {
        message: ({ number, label, written }: { number: number; label: string; written: string }) =>
          `partition ${number} of the boot disk is ${label} of the image, not ${written}: the first boot stops`,
        help: ({ free }: { free: number }) => `write \`number: ${free}\``,
      },
      deleted: {
        message: ({ number, label }: { number: number; label: string }) =>
          `partition ${number} of the boot disk is ${label} of the image: with it deleted, the machine does not boot`,
        help: ({ free }: { free: number }) => `write \`number: ${free}\``,
      },
      'other-size': {
        message: ({ label }: { label: string }) => `the partition ${label} of the image has another size: the first boot stops`,
        help: 'add `resize: true`',
      },
      'in-use': {
        message: ({ label }: { label: string }) =>
          `the partition ${label} is in use while Ignition runs, and cannot be changed: the first boot stops`,
        help: 'remove this partition from the config',
      },
    },
    why: 'The boot disk has the partitions of the image. Ignition takes a partition as it is where all that the config says of it is true, changes its size with `resize`, replaces it with `wipe_partition_entry`, and stops otherwise.',
    remedy:
      'Choose a number that the image does not use: 5 or more on Fedora CoreOS, 10 or more on Flatcar. For the root partition, add `resize: true`.',
    example: onDisk('coreos-boot-disk', 'number: 4, label: root, size_mib: 16384'),
  },
  unnumbered: {
    title: 'a partition without a number is on the boot disk of Flatcar',
    severity: 'warning',
    message: ({ label }: { label: string }) =>
      `Ignition 2.20 to 2.26 cannot choose a number for the partition ${label} on a disk that is in use: on Flatcar 4152 to 4593 the first boot stops`,
    help: ({ number }: { number: number }) => `add \`number: ${number}\``,
    why: 'Flatcar has /usr mounted from the boot disk while Ignition runs. From 2.20.0 on, and before 2.27.0, Ignition fails to add a partition without a number to such a disk.',
    remedy: 'Give the partition a number of 10 or more.',
    example: butane(
      'flatcar',
      '1.1.0',
      `
storage:
  disks:
    - device: /dev/disk/by-id/ata-DISK
      partitions:
        - number: 9
          label: ROOT
          size_mib: 16384
          resize: true
        - label: data
          size_mib: 0
`,
    ),
  },
  'removal-without-wipe': {
    title: 'a partition is to be removed, and Ignition may not remove it',
    severity: 'warning',
    message: ({ number }: { number: number }) =>
      `where partition ${number} exists, the first boot stops: without \`wipe_partition_entry\` it cannot be removed`,
    help: 'add `wipe_partition_entry: true`',
    why: '`should_exist: false` says that there should be no such partition. Ignition removes one only with `wipe_partition_entry`, and stops otherwise.',
    remedy: 'Add `wipe_partition_entry: true` if what is in the partition may be lost.',
    example: onDisk('ata-DATA', 'number: 1, should_exist: false'),
  },
  'resize-without-size': {
    title: 'a partition is to be resized and has no size',
    severity: 'warning',
    message: ({ number }: { number: number }) =>
      `\`resize\` does nothing: without \`size_mib\` partition ${number} keeps the size that it has`,
    help: 'add `size_mib: 0`, which takes all of the free space, or another size',
    why: 'Without `size_mib`, an existing partition keeps its size. With `size_mib: 0` it takes the free space behind it.',
    remedy: 'Add a `size_mib`.',
    example: onDisk('ata-DATA', 'number: 1, label: data, resize: true'),
  },
  kept: {
    title: 'a partition that may exist already is not to be replaced',
    severity: 'info',
    offBecause: 'because disks are mostly empty, or have the partitions of the last installation with the same config.',
    message: ({ number }: { number: number }) => `where the disk has another partition ${number} already, the first boot stops`,
    help: 'if what is in it may be lost, add `wipe_partition_entry: true`',
    why: 'Ignition takes an existing partition only where all that the config says of it is true. On a disk that was used before, it stops otherwise.',
    remedy: 'Add `wipe_partition_entry: true`, or `wipe_table: true` to the disk, if what is there may be lost.',
    example: onDisk('ata-DATA', 'number: 1, label: data, size_mib: 0'),
  },
} satisfies CodeEntries;

export const filesystemReuseCodes = {
  'of-image': {
    title: 'the root filesystem of the image is not as the config describes it',
    severity: 'error',
    message: ({ device, existing, format }: { device: string; existing: string; format: string }) =>
      `${device} has the format ${existing} in the image, not ${format}: the first boot stops`,
    help: 'add `wipe_filesystem: true`, which makes the root filesystem anew',
    why: 'Without `wipe_filesystem`, Ignition takes a filesystem as it is where its format and its label are those of the config, and stops otherwise.',
    remedy: 'Add `wipe_filesystem: true`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/disk/by-partlabel/root
      format: ext4
      label: root
`),
  },
  kept: {
    title: 'a filesystem that may exist already is not to be replaced',
    severity: 'info',
    offBecause: 'because devices are mostly empty, or have a filesystem that is to be kept.',
    message: ({ device, format }: { device: string; format: string }) =>
      `where ${device} has another filesystem than ${format} already, the first boot stops`,
    help: 'if what is in it may be lost, add `wipe_filesystem: true`',
    why: 'Without `wipe_filesystem`, Ignition takes a filesystem as it is where its format, its label and its UUID are those of the config, makes one on an empty device, and stops otherwise.',
    remedy: 'Add `wipe_filesystem: true` if what is there may be lost.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/disk/by-id/ata-DATA
      format: xfs
      path: /var/lib/data
      with_mount_unit: true
`),
  },
  'root-in-memory': {
    title: 'the first boot holds the system in memory',
    severity: 'info',
    offBecause: 'because most machines have that much memory.',
    message: 'the system waits in memory while the root filesystem is made anew: the machine needs 4 GiB',
    help: 'give a virtual machine 4 GiB of memory or more for its first boot',
    why: 'To move or to encrypt the root filesystem, the first boot copies the system to memory and back. With too little memory it stops.',
    remedy: 'Give the machine at least 4 GiB of memory.',
    example: fcos(`
boot_device:
  luks:
    tpm2: true
`),
  },
} satisfies CodeEntries;
