import { expect, it } from 'vitest';
import { devicesUsedTwice } from '../../../../src/lint/checks/disks/devices-used-twice.ts';
import { linesOf } from '../findings-of.ts';

const config = (storage: string): string => `variant: fcos\nversion: 1.6.0\nstorage:\n${storage}`;
const LUKS = '  luks:\n    - {name: a, device: /dev/vdb, wipe_volume: true, clevis: {tpm2: true}}\n';
const RAID = '  raid:\n    - {name: a, level: raid1, devices: [/dev/vdb, /dev/vdc]}\n';
const filesystem = (device: string): string => `  filesystems:\n    - {device: ${device}, format: xfs, wipe_filesystem: true}\n`;
const disk = (device: string): string => `  disks:\n    - {device: ${device}, wipe_table: true, partitions: [{label: a}]}\n`;

/* Ignition, internal/exec/stages/disks/disks.go: partitions, arrays, volumes, filesystems. What cryptsetup or mdadm holds is busy. */
it.each([
  ['a filesystem on the device of a volume', LUKS + filesystem('/dev/vdb'), ['disk/used-twice at /dev/vdb']],
  ['a filesystem on a member of an array', RAID + filesystem('/dev/vdc'), ['disk/used-twice at /dev/vdc']],
  ['a volume on a member of an array', RAID + LUKS, ['disk/used-twice at /dev/vdb']],
  ['a volume on a disk with partitions', LUKS + disk('/dev/vdb'), ['disk/used-twice at /dev/vdb']],
  ['a filesystem in the volume', LUKS + filesystem('/dev/mapper/a'), []],
  ['a filesystem on the array', RAID + filesystem('/dev/md/a'), []],
  ['a volume on an array', `${RAID}  luks:\n    - {name: b, device: /dev/md/a, wipe_volume: true, clevis: {tpm2: true}}\n`, []],
  ['a partition of another disk', LUKS + disk('/dev/vdd'), []],
])('%s', (_, storage, lines) => expect(linesOf(devicesUsedTwice, config(storage))).toEqual(lines));
