import { expect, it } from 'vitest';
import { wipedBootDisk } from '../../../../src/lint/checks/storage/wiped-boot-disk.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

// by the documentation of Fedora CoreOS on storage: partitions 1 to 4 are the boot loader's, the boot filesystem and the root
it.each([
  [
    'a new root on a disk without boot loader',
    'storage:\n  disks:\n    - device: /dev/vda\n      wipe_table: true\n      partitions: [{label: root, number: 1}]\n',
    'fcos',
    ['disk/wiped-boot-disk at true'],
  ],
  [
    'the boot disk by its name',
    'storage:\n  disks:\n    - device: /dev/disk/by-id/coreos-boot-disk\n      wipe_table: true\n      partitions: [{label: data, number: 5}]\n',
    'fcos',
    ['disk/wiped-boot-disk at true'],
  ],
  [
    'all partitions of the image',
    'storage:\n  disks:\n    - device: /dev/vda\n      wipe_table: true\n      partitions: [{label: EFI-SYSTEM, number: 2}, {label: boot, number: 3}, {label: root, number: 4}]\n',
    'fcos',
    [],
  ],
  [
    'another disk',
    'storage:\n  disks:\n    - device: /dev/vdb\n      wipe_table: true\n      partitions: [{label: data, number: 1}]\n',
    'fcos',
    [],
  ],
  [
    'a table that stays',
    'storage:\n  disks:\n    - device: /dev/vda\n      wipe_table: false\n      partitions: [{label: root, number: 4}]\n',
    'fcos',
    [],
  ],
  ['boot_device, which makes all partitions', 'boot_device:\n  layout: x86_64\n  mirror:\n    devices: [/dev/vda, /dev/vdb]\n', 'fcos', []],
  [
    'Flatcar, whose root may be on another disk',
    'storage:\n  disks:\n    - device: /dev/vdb\n      wipe_table: true\n      partitions: [{label: ROOT, number: 1}]\n',
    'flatcar',
    [],
  ],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(wipedBootDisk, config(body, variant))).toEqual(lines);
});
