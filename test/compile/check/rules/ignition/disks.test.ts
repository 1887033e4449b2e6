import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

function partitioned(...partitions: readonly Record<string, unknown>[]): string[] {
  return reportOf(NEWEST, storing('disks', { device: '/dev/sda', partitions })).filter((line) => !line.includes('duplicate entry'));
}

const labels = (of: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  of.map((partition, i) => ({ label: `l${i}`, ...partition }));

describe('devices', () => {
  it('are needed: nothing else is said about the disk', () => {
    expect(reportOf(NEWEST, storing('disks', { partitions: [{ number: 1 }, { number: 1, label: 'a' }] }))).toEqual([
      'error at $.storage.disks.0.device: disk device is required',
      'error at $.storage.disks.0.partitions.1: duplicate entry defined',
    ]);
  });

  it('are paths', () => {
    expect(reportOf('3.0.0', storing('disks', { device: 'sda' }))).toEqual(['error at $.storage.disks.0.device: path not absolute']);
  });
});

describe('numbers', () => {
  const collision = (at: number): string[] => [`error at $.storage.disks.0.partitions.${at}: partition numbers collide`];

  it.each([
    [[1, 2, 3], []],
    [[0, 0, 1], []],
    [[1, 2, 1], collision(2)],
    [[1, 1, 1], collision(1)],
    // upstream names any of these
    [[1, 1, 2, 2], collision(3)],
    [[1, 2, 2, 1], collision(3)],
  ])('%j', (numbers, lines) => {
    expect(partitioned(...labels(numbers.map((number) => ({ number }))))).toEqual(lines);
  });
});

describe('extents', () => {
  const overlap = (at: number): string[] => [`error at $.storage.disks.0.partitions.${at}: partitions overlap`];

  it.each([
    [
      'one behind the other',
      [
        [1, 9],
        [10, 1],
      ],
      [],
    ],
    [
      'the last of one is the first of the other',
      [
        [1, 10],
        [10, 1],
      ],
      overlap(1),
    ],
    [
      'one inside the other',
      [
        [5, 1],
        [1, 10],
      ],
      overlap(1),
    ],
    [
      'one around the other',
      [
        [1, 10],
        [5, 1],
      ],
      overlap(1),
    ],
    [
      'the one that overlaps first is named by its partner',
      [
        [1, 1],
        [20, 10],
        [40, 1],
        [25, 1],
      ],
      overlap(3),
    ],
    [
      'what takes the rest counts for its start',
      [
        [1, 0],
        [2, 0],
        [2, 1],
      ],
      overlap(2),
    ],
    [
      'without a start',
      [
        [0, 10],
        [0, 10],
      ],
      [],
    ],
    [
      'of a negative size',
      [
        [5, -3],
        [3, 1],
      ],
      overlap(0),
    ],
  ] as const)('%s', (_, extents, lines) => {
    expect(partitioned(...labels(extents.map(([startMiB, sizeMiB]) => ({ startMiB, sizeMiB }))))).toEqual(lines);
  });

  it('are unknown without both', () => {
    expect(partitioned(...labels([{ startMiB: 1 }, { startMiB: 1, sizeMiB: 5 }, { sizeMiB: 5 }]))).toEqual([]);
  });
});

describe('labels', () => {
  it('are used once', () => {
    expect(partitioned({ number: 1, label: 'a' }, { number: 2, label: 'b' }, { number: 3, label: 'a' })).toEqual([
      'error at $.storage.disks.0.partitions.2: cannot use the same partition label twice',
    ]);
    expect(partitioned({ number: 1, label: '' }, { number: 2, label: '' }, { number: 3 }, { number: 4 })).toEqual([
      'error at $.storage.disks.0.partitions.1: cannot use the same partition label twice',
    ]);
  });
});

describe('removed partitions', () => {
  const message = 'error at $.storage.disks.0.partitions: shouldExist is false for a partition and other partition(s) has start or size 0';

  it('need numbers everywhere', () => {
    expect(partitioned({ number: 1, shouldExist: false }, { label: 'a' })).toEqual([message]);
    expect(partitioned({ number: 1, shouldExist: false }, { number: 2 })).toEqual([]);
    expect(partitioned({ number: 1, shouldExist: true }, { label: 'a' })).toEqual([]);
  });
});
