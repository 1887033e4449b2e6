import { expect, it } from 'vitest';
import { tooFewRaidDevices } from '../../../../src/lint/checks/storage/too-few-raid-devices.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

// by Create.c of mdadm: "at least 2 raid-devices needed for level" 4, 5 and 10, and 4 for level 6. With --force, which Ignition gives,
// mdadm.c takes one device for the other levels
it.each([
  [
    'raid6 of three',
    'storage:\n  raid:\n    - name: a\n      level: raid6\n      spares: 0\n      devices: [/dev/a, /dev/b, /dev/c]\n',
    'fcos',
    ['raid/too-few-devices at [/dev/a, /dev/b, /dev/c]'],
  ],
  [
    'raid6 of four',
    'storage:\n  raid:\n    - name: a\n      level: raid6\n      spares: 0\n      devices: [/dev/a, /dev/b, /dev/c, /dev/d]\n',
    'fcos',
    [],
  ],
  [
    'raid10 of one and a spare',
    'storage:\n  raid:\n    - name: a\n      level: raid10\n      spares: 1\n      devices: [/dev/a, /dev/b]\n',
    'fcos',
    ['raid/too-few-devices at [/dev/a, /dev/b]'],
  ],
  ['raid1 of one', 'storage:\n  raid:\n    - name: a\n      level: raid1\n      devices: [/dev/a]\n', 'fcos', []],
  [
    'raid1 of one and a spare',
    'storage:\n  raid:\n    - name: a\n      level: raid1\n      spares: 1\n      devices: [/dev/a, /dev/b]\n',
    'fcos',
    [],
  ],
  ['raid1 of two', 'storage:\n  raid:\n    - name: a\n      level: raid1\n      spares: 0\n      devices: [/dev/a, /dev/b]\n', 'fcos', []],
  [
    'raid5 of two, which mdadm takes',
    'storage:\n  raid:\n    - name: a\n      level: raid5\n      spares: 0\n      devices: [/dev/a, /dev/b]\n',
    'fcos',
    [],
  ],
  ['raid0 of one', 'storage:\n  raid:\n    - name: a\n      level: raid0\n      spares: 0\n      devices: [/dev/a]\n', 'fcos', []],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(tooFewRaidDevices, config(body, variant))).toEqual(lines);
});
