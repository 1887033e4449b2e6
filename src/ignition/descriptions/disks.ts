import type { Descriptions, WrittenDescription } from '../field-description.ts';
import { choiceWords } from '../value-words.ts';
import { PARTITION_LABEL_BYTES } from '../values.ts';

const device: WrittenDescription = {
  text: 'Absolute path of the device. Names below /dev/disk/by-* are stable, /dev/sda is not.',
  required: true,
  examples: ['/dev/disk/by-partlabel/data'],
};

/** Partitions, arrays, filesystems. */
export const diskDescriptions: Descriptions = {
  Disk: {
    device: { ...device, examples: ['/dev/disk/by-id/virtio-data'] },
    partitions: 'Partitions to have, each `number` once, and each `label` once where no number is given.',
    wipeTable: { text: 'True erases the partition table first, with all that is on the disk.', default: 'false' },
  },
  Partition: {
    guid: {
      text: 'Unique GUID of this one partition.',
      default: 'for a new partition a random one, for an existing one any',
      examples: ['8A7A84A0-8387-40F6-AB9E-A8B9A5A60D23'],
    },
    label: {
      text: `Name in the partition table, found again below /dev/disk/by-partlabel: ${PARTITION_LABEL_BYTES} bytes at most, no colon.`,
      examples: ['data'],
    },
    number: { text: 'Slot in the partition table, from 1. 0 takes the next free one.', default: '0', examples: [4] },
    resize: { text: 'True changes the size of a partition that exists and matches in everything else.', default: 'false' },
    shouldExist: {
      text: 'False makes sure that the partition of this number is gone; it then needs `wipePartitionEntry` to delete one, and describes nothing else.',
      default: 'true',
    },
    sizeMiB: {
      text: 'Size. 0 takes all the space there is.',
      unit: 'MiB',
      default: 'for a new partition all the space there is, for an existing one any size',
      examples: [8192],
    },
    startMiB: {
      text: 'Where it begins. 0 takes the start of the largest free stretch.',
      unit: 'MiB',
      default: 'for a new partition the start of the largest free stretch, for an existing one anywhere',
      examples: [1],
    },
    typeGuid: {
      text: 'GUID of the kind of partition.',
      default: '0FC63DAF-8483-4772-8E79-3D69D8477DE4, Linux data',
      examples: ['C12A7328-F81F-11D2-BA4B-00A0C93EC93B'],
    },
    wipePartitionEntry: {
      text: 'True lets Ignition delete a partition in this slot that does not match; with false that is an error.',
      default: 'false',
    },
  },
  Raid: {
    devices: { text: 'Absolute paths of the devices that make up the array.', required: true, examples: ['/dev/disk/by-partlabel/raid-1'] },
    level: {
      text: (shape) => `How data is spread over the devices: ${choiceWords(shape, 'Raid', 'level')}, or another of mdadm’s spellings.`,
      required: true,
      examples: ['raid1', 'raid5'],
    },
    name: { text: 'Name of the array, found below /dev/md.', required: true, examples: ['data'] },
    options: { text: 'Further arguments for mdadm.', examples: ['--metadata=1.0'] },
    spares: {
      text: 'How many of the devices stand by as spares. Arrays without redundancy (linear, RAID 0) have none.',
      default: '0',
      examples: [1],
    },
  },
  Filesystem: {
    device,
    format: { text: (shape) => `Kind of filesystem: ${choiceWords(shape, 'Filesystem', 'format')}.`, examples: ['xfs', 'ext4'] },
    label: { text: 'Label of the filesystem.', examples: ['DATA'] },
    mountOptions: { text: 'Options to mount it with while Ignition runs.', examples: ['noatime'] },
    options: { text: 'Further arguments for the mkfs of the format.', examples: ['-K'] },
    path: {
      text: 'Where it is mounted while Ignition writes files, below the new root. Mounting it later takes a mount unit.',
      examples: ['/var/lib/data'],
    },
    uuid: {
      text: 'UUID of the filesystem.',
      default: 'for a new filesystem a random one, for an existing one any',
      examples: ['7d38c6bb-4a5e-4e2c-9f25-6a9d9d2bb0d1'],
    },
    wipeFilesystem: {
      text: 'True makes a new filesystem in any case; with false one that matches is kept, and another one is an error.',
      default: 'false',
    },
  },
};
