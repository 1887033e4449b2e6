import { expect, it } from 'vitest';
import { rootWithoutLabel } from '../../../../src/lint/checks/storage/root-without-label.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

it.each([
  [
    'a new root without a label',
    'storage:\n  filesystems:\n    - {device: /dev/disk/by-partlabel/root, format: xfs, wipe_filesystem: true}\n',
    'fcos',
    ['filesystem/root-without-label at {device: /dev/disk/by-partlabel/root, format: xfs, wipe_filesystem: true}'],
  ],
  [
    'with the label',
    'storage:\n  filesystems:\n    - {device: /dev/disk/by-partlabel/root, format: xfs, wipe_filesystem: true, label: root}\n',
    'fcos',
    [],
  ],
  ['one that is kept', 'storage:\n  filesystems:\n    - {device: /dev/disk/by-partlabel/root, format: xfs}\n', 'fcos', []],
  [
    'another device',
    'storage:\n  filesystems:\n    - {device: /dev/disk/by-partlabel/data, format: xfs, wipe_filesystem: true}\n',
    'fcos',
    [],
  ],
  ['Flatcar', 'storage:\n  filesystems:\n    - {device: /dev/disk/by-partlabel/root, format: xfs, wipe_filesystem: true}\n', 'flatcar', []],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(rootWithoutLabel, config(body, variant))).toEqual(lines);
});
