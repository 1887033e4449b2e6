import { expect, it } from 'vitest';
import { keptPartitions } from '../../../../src/lint/checks/storage/kept-partitions.ts';
import { linesOf } from '../findings-of.ts';
import { BOOT_DISK, DATA_DISK, partitionsOn } from './partitions-on.ts';

/* The table and "Unspecified partition size" of "Partition Reuse Semantics" in Ignition's operator notes. */
it.each([
  ['a label', DATA_DISK, 'number: 1, label: data', ['partition/kept at 1']],
  ['a size', DATA_DISK, 'number: 1, size_mib: 1024', ['partition/kept at 1']],
  ['nothing that could differ', DATA_DISK, 'number: 1', []],
  ['no number', DATA_DISK, 'label: data', []],
  ['one that may be replaced', DATA_DISK, 'number: 1, label: data, wipe_partition_entry: true', []],
  ['one that may be resized', DATA_DISK, 'number: 1, label: data, size_mib: 0, resize: true', []],
  ['a new one on the boot disk', BOOT_DISK, 'number: 5, label: data', ['partition/kept at 5']],
  ['one of the image', BOOT_DISK, 'number: 4, label: root', []],
  ['to be removed', DATA_DISK, 'number: 1, should_exist: false', ['partition/removal-without-wipe at false']],
  ['to be removed, and it may be', DATA_DISK, 'number: 1, should_exist: false, wipe_partition_entry: true', []],
  ['to be resized to the size that it has', DATA_DISK, 'number: 1, label: data, resize: true', ['partition/resize-without-size at true']],
  ['root, which grows by itself', BOOT_DISK, 'number: 4, label: root, resize: true', []],
])('%s', (_, device, partition, expected) => expect(linesOf(keptPartitions, partitionsOn(device, [partition]))).toEqual(expected));

it('says nothing of a table that is wiped', () => {
  const text = partitionsOn(DATA_DISK, ['number: 1, label: data', 'number: 2, should_exist: false'], { wipesTable: true });
  expect(linesOf(keptPartitions, text)).toEqual([]);
});
