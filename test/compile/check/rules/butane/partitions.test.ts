import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('partitions that clash with those of the image', () => {
  it.each([
    [
      'fcos 1.2.0',
      'a reserved label with a wrong number',
      'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: root\n          number: 5\n',
      [
        'warning at $.storage.disks.0.partitions.0.label, line 7 col 18: incorrect partition number; a new partition will be created using reserved label',
      ],
    ],
    [
      'fcos 1.5.0',
      'the same, and a root that is too small',
      'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: root\n          number: 5\n          size_mib: 100\n',
      [
        'warning at $.storage.disks.0.partitions.0.size_mib, line 9 col 21: root should have 8GiB of space assigned',
        'warning at $.storage.disks.0.partitions.0.label, line 7 col 18: incorrect partition number; a new partition will be created using reserved label',
      ],
    ],
    [
      'fcos 1.5.0',
      'a root that cannot grow',
      'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: root\n          number: 4\n        - label: x\n          number: 5\n',
      [
        'warning at $.storage.disks.0.partitions.0.label, line 7 col 18: root partition cannot expand; it is set to fill available space but is followed by an auto-positioned partition',
      ],
    ],
    [
      'fcos 1.5.0',
      'a root that can',
      'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: root\n          number: 4\n        - label: x\n          number: 5\n          start_mib: 9000\n',
      [],
    ],
    [
      'flatcar 1.1.0',
      'another image',
      'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: root\n          number: 5\n',
      [],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
