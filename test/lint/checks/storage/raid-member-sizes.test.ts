import { expect, it } from 'vitest';
import { raidMemberSizes } from '../../../../src/lint/checks/storage/raid-member-sizes.ts';
import { linesOf } from '../findings-of.ts';

const config = (level: string, sizes: readonly number[], devices = sizes.map((_, i) => `/dev/disk/by-partlabel/p${i}`)): string => {
  const partitions = sizes.map((size, i) => `{label: p${i}, size_mib: ${size}}`);
  return `variant: fcos\nversion: 1.5.0\nstorage:\n  disks:\n    - {device: /dev/a, wipe_table: true, partitions: [${partitions.join(', ')}]}\n  raid:\n    - {name: data, level: ${level}, devices: [${devices.join(', ')}]}\n`;
};

// md(4): RAID 1, 4, 5, 6 and 10 use as much of each member as the smallest one has
it.each([
  ['raid1', [2048, 4096], ['raid/member-sizes at /dev/disk/by-partlabel/p1']],
  ['raid5', [4096, 2048, 4096], ['raid/member-sizes at /dev/disk/by-partlabel/p0']],
  ['raid1', [2048, 2048], []],
  // mdadm lets them differ by 1 %
  ['raid1', [2048, 2060], []],
  ['raid0', [2048, 4096], []],
  ['linear', [2048, 4096], []],
  // a size of 0 is the rest of the disk
  ['raid1', [2048, 0], []],
] as const)('%s over %j', (level, sizes, lines) => {
  expect(linesOf(raidMemberSizes, config(level, sizes))).toEqual(lines);
});

it('says nothing of disks, whose sizes are not known', () => {
  expect(linesOf(raidMemberSizes, config('raid1', [2048], ['/dev/disk/by-partlabel/p0', '/dev/vdb']))).toEqual([]);
});
