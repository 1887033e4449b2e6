import type { Descriptions } from '../descriptions.ts';

const device = 'Absolute path of the device. Names below /dev/disk/by-* are stable, /dev/sda is not.';

/** Partitions, arrays, filesystems. */
export const diskDescriptions: Descriptions = {
  Disk: {
    device,
    partitions: 'Partitions to have, each `number` once, and each `label` once where no number is given.',
    wipeTable: 'True erases the partition table first, with all that is on the disk. Default: false.',
  },
  Partition: {
    guid: 'Unique GUID of this one partition. Default: a random one.',
    label: 'Name in the partition table, found again below /dev/disk/by-partlabel: 36 bytes at most, no colon.',
    number: 'Slot in the partition table, from 1. 0 takes the next free one. Default: 0.',
    resize: 'True changes the size of a partition that exists and matches in everything else. Default: false.',
    shouldExist:
      'False makes sure that the partition of this number is gone; it then needs `wipePartitionEntry` to delete one, and describes nothing else. Default: true.',
    sizeMiB: 'Size in MiB. 0 takes all the space there is. For an existing partition, not set means any size.',
    startMiB: 'Where it begins, in MiB. 0 takes the start of the largest free stretch. For an existing partition, not set means anywhere.',
    typeGuid: 'GUID of the kind of partition. Default: 0FC63DAF-8483-4772-8E79-3D69D8477DE4, Linux data.',
    wipePartitionEntry:
      'True lets Ignition delete a partition in this slot that does not match; with false that is an error. Default: false.',
  },
  Raid: {
    devices: 'Absolute paths of the devices that make up the array.',
    level: 'How data is spread over the devices: linear, or RAID 0, 1, 4, 5, 6, 10 in mdadm’s spellings.',
    name: 'Name of the array, found below /dev/md.',
    options: 'Further arguments for mdadm.',
    spares: 'How many of the devices stand by as spares. Default: 0.',
  },
  Filesystem: {
    device,
    format: 'Kind of filesystem: ext4, btrfs, xfs, vfat, swap, and from 3.3 on none.',
    label: 'Label of the filesystem.',
    mountOptions: 'Options to mount it with while Ignition runs.',
    options: 'Further arguments for the mkfs of the format.',
    path: 'Where it is mounted while Ignition writes files, below the new root. Mounting it later takes a mount unit.',
    uuid: 'UUID of the filesystem.',
    wipeFilesystem:
      'True makes a new filesystem in any case; with false one that matches is kept, and another one is an error. Default: false.',
  },
};
