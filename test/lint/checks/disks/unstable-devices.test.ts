import { expect, it } from 'vitest';
import { unstableDevices } from '../../../../src/lint/checks/disks/unstable-devices.ts';
import { foundBy } from '../found-by.ts';

const disks = (...devices: readonly string[]): string =>
  `storage:\n  disks:\n${devices.map((device) => `    - device: ${device}\n`).join('')}`;

it.each([
  [['/dev/sda', '/dev/nvme0n1'], ['disk/unstable-names: /dev/sda']],
  [['/dev/vdb'], ['disk/unstable-names: /dev/vdb']],
  [['/dev/disk/by-id/coreos-boot-disk', '/dev/disk/by-path/a', '/dev/md/data'], []],
])('%j', (devices, found) => {
  expect(foundBy(unstableDevices, disks(...devices))).toEqual(found);
});
