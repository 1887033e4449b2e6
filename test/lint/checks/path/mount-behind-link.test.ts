import { expect, it } from 'vitest';
import { mountBehindLink } from '../../../../src/lint/checks/path/mount-behind-link.ts';
import { findingsOf } from '../findings-of.ts';

const config = (path: string, variant = 'fcos', unit = true): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\nstorage:\n  filesystems:\n    - device: /dev/a\n      path: ${path}\n      format: xfs\n      with_mount_unit: ${unit}\n`;

it('writes the path behind the link', () => {
  expect(findingsOf(mountBehindLink, config('/mnt/backup'))).toMatchObject([
    { code: 'mount-unit/behind-link', about: '/mnt/backup', help: 'write it as /var/mnt/backup' },
  ]);
});

it.each([
  ['a path without a link', config('/var/mnt/backup')],
  ['Flatcar, which has no such links', config('/mnt/backup', 'flatcar')],
  ['a filesystem without a unit', config('/mnt/backup', 'fcos', false)],
])('says nothing of %s', (_, text) => {
  expect(findingsOf(mountBehindLink, text)).toEqual([]);
});
