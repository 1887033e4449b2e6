import { expect, it } from 'vitest';
import { mountWithoutUnit } from '../../../../src/lint/checks/storage/mount-without-unit.ts';
import { findingsOf, linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

// by docs/configuration-v3_6.md of Ignition: `path` is the mount point "while Ignition is running"
it.each([
  [
    'nothing mounts it',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /var/data, format: xfs}\n',
    'fcos',
    ['filesystem/no-mount-unit at /var/data'],
  ],
  [
    'with_mount_unit',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /var/data, format: xfs, with_mount_unit: true}\n',
    'fcos',
    [],
  ],
  [
    'a unit of its own',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /var/data, format: xfs}\nsystemd:\n  units:\n    - name: var-data.mount\n      contents: "[Mount]\\nWhat=/dev/a\\nWhere=/var/data\\n"\n',
    'fcos',
    [],
  ],
  [
    'an fstab',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /var/data, format: xfs}\n  files: [{path: /etc/fstab, contents: {inline: x}}]\n',
    'fcos',
    [],
  ],
  ['the root', 'storage:\n  filesystems:\n    - {device: /dev/a, path: /, format: xfs}\n', 'fcos', []],
  ['the OEM partition of Flatcar', 'storage:\n  filesystems:\n    - {device: /dev/a, path: /oem, format: btrfs}\n', 'flatcar', []],
  [
    'a subvolume of a SUSE image, which its fstab mounts',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /home, format: btrfs, mount_options: [subvol=/@/home]}\n',
    'fcos',
    [],
  ],
  [
    'a subvolume of another filesystem',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /var/data, format: btrfs, mount_options: [subvol=data]}\n',
    'fcos',
    ['filesystem/no-mount-unit at /var/data'],
  ],
  [
    'another config that may have the unit',
    'storage:\n  filesystems:\n    - {device: /dev/a, path: /var/data, format: xfs}\nignition: {config: {merge: [{source: "https://example.com/a"}]}}\n',
    'fcos',
    [],
  ],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(mountWithoutUnit, config(body, variant))).toEqual(lines);
});

it.each([
  ['1.5.0', '/var/data', 'add `with_mount_unit: true`'],
  // /srv is a link to /var/srv
  ['1.5.0', '/srv/data', 'write it as /var/srv/data, and add `with_mount_unit: true`'],
  // the sugar is new in 1.1.0
  ['1.0.0', '/srv/data', 'add a unit var-srv-data.mount that mounts it'],
])('helps in fcos %s at %s', (version, path, help) => {
  const text = `variant: fcos\nversion: ${version}\nstorage:\n  filesystems:\n    - {device: /dev/a, path: ${path}, format: xfs}\n`;
  expect(findingsOf(mountWithoutUnit, text)).toMatchObject([{ help }]);
});
