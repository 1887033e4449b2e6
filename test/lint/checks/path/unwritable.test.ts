import { expect, it } from 'vitest';
import { unwritable } from '../../../../src/lint/checks/path/unwritable.ts';
import { findingsOf, linesOf } from '../findings-of.ts';

const config = (variant: string, path: string, list = 'files', key = 'path'): string =>
  `variant: ${variant}\nversion: ${variant === 'openshift' ? '4.18.0' : '1.0.0'}\nstorage:\n  ${list}:\n    - ${key}: ${path}\n`;

// by the documentation of Fedora CoreOS (composefs, storage) and of Flatcar (image specification)
it.each([
  ['fcos', '/usr/bin/a', 'path/read-only'],
  ['fcos', '/bin/a', 'path/read-only'],
  ['fcos', '/usr/local/bin/a', undefined],
  ['fcos', '/data/a', 'path/top-level'],
  ['fcos', '/a', undefined],
  ['fcos', '/opt/a', undefined],
  ['fcos', '/home/core/a', undefined],
  ['fcos', '/var/a', undefined],
  ['fcos', '/etc/a', undefined],
  ['fcos', '/run/a', 'path/volatile'],
  ['openshift', '/run/a', undefined],
  ['openshift', '/data/a', 'path/top-level'],
  ['flatcar', '/data/a', undefined],
  ['flatcar', '/usr/bin/a', 'path/read-only'],
  ['flatcar', '/usr/local/bin/a', 'path/read-only'],
  ['flatcar', '/usr/share/oem/grub.cfg', undefined],
])('a file of %s at %s: %s', (variant, path, code) => {
  expect(linesOf(unwritable, config(variant, path))).toEqual(code === undefined ? [] : [`${code} at ${path}`]);
});

it('says it once of a tree', () => {
  const text = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: t\n      path: /usr/share\n';
  expect(linesOf(unwritable, text, { files: { 't/a': 'a', 't/b': 'b' } })).toHaveLength(1);
});

it('knows mount points too', () => {
  const text =
    'variant: fcos\nversion: 1.5.0\nstorage:\n  filesystems:\n    - {device: /dev/a, path: /data, format: xfs}\n    - {device: /dev/b, path: /, format: xfs}\n';
  expect(findingsOf(unwritable, text)).toMatchObject([{ code: 'path/top-level', about: '/data', help: 'write it as /var/data' }]);
});

it('says nothing of Ignition configs, whose image is not known', () => {
  expect(linesOf(unwritable, '{"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": "/data/a"}]}}')).toEqual([]);
});
