import { expect, it } from 'vitest';
import { misspeltDevices } from '../../../../src/lint/checks/disks/misspelt-devices.ts';
import { fixed } from '../../../fix/fixed.ts';
import { linesOf } from '../findings-of.ts';

const config = (storage: string): string => `variant: fcos\nversion: 1.6.0\nstorage:\n${storage}`;
const disk = (label: string): string => `  disks:\n    - {device: /dev/vdb, wipe_table: true, partitions: [{label: ${label}}]}\n`;
const filesystem = (device: string): string => `  filesystems:\n    - {device: ${device}, format: xfs, wipe_filesystem: true}\n`;
const LUKS = '  luks:\n    - {name: data, device: /dev/vdb, wipe_volume: true, clevis: {tpm2: true}}\n';
const RAID = '  raid:\n    - {name: data, level: raid1, devices: [/dev/vdb, /dev/vdc]}\n';

/* udev's 60-persistent-storage.rules and 63-md-raid-arrays.rules; dm names of 60-persistent-storage-dm.rules. */
it.each([
  [
    'a partition',
    disk('containers') + filesystem('/dev/disk/by-partlabel/contaniers'),
    ['disk/misspelt at /dev/disk/by-partlabel/contaniers'],
  ],
  ['a volume', LUKS + filesystem('/dev/mapper/dat'), ['disk/misspelt at /dev/mapper/dat']],
  ['a volume by its id', LUKS + filesystem('/dev/disk/by-id/dm-name-dtaa'), ['disk/misspelt at /dev/disk/by-id/dm-name-dtaa']],
  ['an array', RAID + filesystem('/dev/md/dataa'), ['disk/misspelt at /dev/md/dataa']],
  [
    'a member',
    `${disk('members')}  raid:\n    - {name: a, level: raid0, devices: [/dev/disk/by-partlabel/member, /dev/vdd]}\n`,
    ['disk/misspelt at /dev/disk/by-partlabel/member'],
  ],
  ['the right name', disk('data') + filesystem('/dev/disk/by-partlabel/data'), []],
  ['another partition', disk('data') + filesystem('/dev/disk/by-partlabel/root'), []],
  ['another number: a disk that is kept', disk('data1') + filesystem('/dev/disk/by-partlabel/data2'), []],
  ['nothing like it', filesystem('/dev/mapper/vg-data'), []],
])('%s', (_, storage, lines) => expect(linesOf(misspeltDevices, config(storage))).toEqual(lines));

it('is fixed', () => {
  const text = config(disk('containers') + filesystem('/dev/disk/by-partlabel/contaniers'));
  expect(fixed(text).source.text).toBe(text.replace('contaniers', 'containers'));
});
