import { describe, expect, it } from 'vitest';
import { imagePartitions } from '../../../../src/lint/checks/storage/image-partitions.ts';
import { findingsOf, linesOf } from '../findings-of.ts';
import { BOOT_DISK, DATA_DISK, FLATCAR, partitionsOn } from './partitions-on.ts';

/*
 * "Partition Reuse Semantics" in Ignition's operator notes: a partition that exists, is not as specified and may not be wiped makes
 * Ignition fail, unless only its size differs and it may be resized.
 */
describe('partitions of Fedora CoreOS', () => {
  const found = (...partitions: readonly string[]): string[] => linesOf(imagePartitions, partitionsOn(BOOT_DISK, partitions));

  it.each([
    ['a number of the boot loader', 'number: 1, label: data', ['partition/of-image at 1']],
    ['a number of the boot loader that is wiped', 'number: 2, label: data, wipe_partition_entry: true', ['partition/of-image at 2']],
    ['another size of root', 'number: 4, label: root, size_mib: 16384', ['partition/of-image at 16384']],
    ['all of the space for root', 'number: 4, label: root, size_mib: 0', ['partition/of-image at 0']],
    ['root that is resized', 'number: 4, label: root, size_mib: 16384, resize: true', []],
    ['root as it is', 'number: 4, label: root', []],
    ['root that moves', 'number: 4, label: swap, size_mib: 512, wipe_partition_entry: true', []],
    ['the boot filesystem as it is', 'number: 3, label: boot', []],
    ['the partition of another architecture', 'number: 1, label: PowerPC-PReP-boot', []],
    ['a partition that is to be removed', 'number: 1, should_exist: false', []],
    ['a free number', 'number: 5, label: data, size_mib: 0', []],
    ['no number', 'label: data, size_mib: 0', []],
  ])('%s', (_, partition, expected) => expect(found(partition)).toEqual(expected));

  it('names numbers that are free, another one each time', () => {
    const text = partitionsOn(BOOT_DISK, ['number: 1, label: a', 'number: 2, label: b', 'number: 5, label: c']);
    expect(findingsOf(imagePartitions, text).map(({ help }) => help)).toEqual(['write `number: 6`', 'write `number: 7`']);
  });

  it('are only on the boot disk', () => {
    expect(linesOf(imagePartitions, partitionsOn(DATA_DISK, ['number: 1, label: data', 'number: 4, label: more, size_mib: 1']))).toEqual(
      [],
    );
    expect(linesOf(imagePartitions, partitionsOn(BOOT_DISK, ['number: 1, label: data'], { wipesTable: true }))).toEqual([]);
  });
});

describe('partitions of Flatcar', () => {
  const root = 'number: 9, label: ROOT, size_mib: 16384, resize: true';

  it.each([
    ['another size of ROOT', ['number: 9, label: ROOT, size_mib: 16384'], ['partition/of-image at 16384']],
    ['a number of the image', [root, 'number: 4, label: data'], ['partition/of-image at 4']],
    // Ignition: "refusing to modify active partition"
    ['/usr, which is mounted', [root, 'number: 3, label: USR-A, size_mib: 2048, resize: true'], ['partition/of-image at 3']],
    ['free numbers', [root, 'number: 5, label: a, size_mib: 1', 'number: 10, label: b, size_mib: 1'], []],
    ['a disk without partitions of the image', ['number: 3, label: data, size_mib: 1'], []],
  ])('%s', (_, partitions, expected) => expect(linesOf(imagePartitions, partitionsOn('/dev/sda', partitions, FLATCAR))).toEqual(expected));
});
