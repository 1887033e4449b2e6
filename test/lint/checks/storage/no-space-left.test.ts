import { expect, it } from 'vitest';
import { noSpaceLeft } from '../../../../src/lint/checks/storage/no-space-left.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

// by Ignition's operator notes, "Partition size 0": the first takes the largest free block
it.each([
  [
    'two of a new table',
    'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: true\n      partitions: [{label: a, number: 1}, {label: b, number: 2}]\n',
    'fcos',
    ['partition/no-space-left at {label: b, number: 2}'],
  ],
  [
    'two without numbers',
    'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: false\n      partitions: [{label: a}, {label: b, size_mib: 0}]\n',
    'fcos',
    ['partition/no-space-left at {label: b, size_mib: 0}'],
  ],
  [
    'one with a size',
    'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: true\n      partitions: [{label: a, number: 1, size_mib: 100}, {label: b, number: 2}]\n',
    'fcos',
    [],
  ],
  [
    'partitions that may be there already',
    'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: false\n      partitions: [{label: root, number: 4}, {label: b, number: 5}]\n',
    'fcos',
    [],
  ],
  [
    'one that is removed',
    'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: true\n      partitions: [{number: 1, should_exist: false}, {label: b, number: 2}]\n',
    'fcos',
    [],
  ],
  [
    'alternatives of a template',
    'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: true\n      partitions:\n        # {% if a %}\n        - {label: a}\n        # {% else %}\n        - {label: b}\n        # {% endif %}\n',
    'fcos',
    [],
  ],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(noSpaceLeft, config(body, variant))).toEqual(lines);
});
