import type { Descriptions, WrittenDescription } from '../field-description.ts';
import { choiceWords } from '../value-words.ts';
import { PARTITION_LABEL_BYTES } from '../values.ts';

const device: WrittenDescription = {
  text: 'Absolute path of the device. Names under /dev/disk/by-* are stable; names such as /dev/sda are not.',
  required: true,
  examples: ['/dev/disk/by-partlabel/data'],
};

/** Disks, partitions, RAID arrays, filesystems. */
export const diskDescriptions: Descriptions = {
  Disk: {
    device: { ...device, examples: ['/dev/disk/by-id/virtio-data'] },
    partitions: 'Partitions of the disk. Each `number` may occur once, and so may each `label` of a partition without a number.',
    wipeTable: { text: 'True first erases the partition table, and so all data on the disk.', default: 'false' },
  },
  Partition: {
    guid: {
      text: 'Unique GUID of the partition.',
      default: 'a random GUID for a new partition; any GUID for an existing one',
      examples: ['8A7A84A0-8387-40F6-AB9E-A8B9A5A60D23'],
    },
    label: {
      text: `Name in the partition table, which appears under /dev/disk/by-partlabel: at most ${PARTITION_LABEL_BYTES} bytes, without a colon.`,
      examples: ['data'],
    },
    number: { text: 'Number of the partition in the partition table, from 1. 0 uses the next free number.', default: '0', examples: [4] },
    resize: { text: 'True resizes an existing partition if it matches in everything except its size.', default: 'false' },
    shouldExist: {
      text: 'False requires that no partition has this number. To delete an existing one, also set `wipePartitionEntry`. The fields that describe a partition cannot be set then.',
      default: 'true',
    },
    sizeMiB: {
      text: 'Size. 0 uses all available space.',
      unit: 'MiB',
      default: 'all available space for a new partition; any size for an existing one',
      examples: [8192],
    },
    startMiB: {
      text: 'Start of the partition. 0 uses the start of the largest free area.',
      unit: 'MiB',
      default: 'the start of the largest free area for a new partition; any start for an existing one',
      examples: [1],
    },
    typeGuid: {
      text: 'GUID of the partition type.',
      default: '0FC63DAF-8483-4772-8E79-3D69D8477DE4, Linux data',
      examples: ['C12A7328-F81F-11D2-BA4B-00A0C93EC93B'],
    },
    wipePartitionEntry: {
      text: 'True lets Ignition delete an existing partition of this number that does not match. With false, such a partition is an error.',
      default: 'false',
    },
  },
  Raid: {
    devices: { text: 'Absolute paths of the devices that make up the array.', required: true, examples: ['/dev/disk/by-partlabel/raid-1'] },
    level: {
      text: (shape) => `RAID level: ${choiceWords(shape, 'Raid', 'level')}, or another name that mdadm has for one of them.`,
      required: true,
      examples: ['raid1', 'raid5'],
    },
    name: { text: 'Name of the array under /dev/md.', required: true, examples: ['data'] },
    options: { text: 'Additional arguments for mdadm.', examples: ['--metadata=1.0'] },
    spares: {
      text: 'How many of the devices are spares. An array without redundancy (linear, RAID 0) cannot have spares.',
      default: '0',
      examples: [1],
    },
  },
  Filesystem: {
    device,
    format: { text: (shape) => `Type of the filesystem: ${choiceWords(shape, 'Filesystem', 'format')}.`, examples: ['xfs', 'ext4'] },
    label: { text: 'Label of the filesystem.', examples: ['DATA'] },
    mountOptions: { text: 'Options with which Ignition mounts the filesystem while it runs.', examples: ['noatime'] },
    options: { text: 'Additional arguments for the mkfs command of the format.', examples: ['-K'] },
    path: {
      text: 'Path under the new root where Ignition mounts the filesystem while it writes files. To mount it at later boots, add a mount unit.',
      examples: ['/var/lib/data'],
    },
    uuid: {
      text: 'UUID of the filesystem.',
      default: 'a random UUID for a new filesystem; any UUID for an existing one',
      examples: ['7d38c6bb-4a5e-4e2c-9f25-6a9d9d2bb0d1'],
    },
    wipeFilesystem: {
      text: 'True always creates a new filesystem. With false, an existing filesystem is kept if it matches, and is an error if it does not.',
      default: 'false',
    },
  },
};
