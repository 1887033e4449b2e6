import { expect, it } from 'vitest';
import { keptFilesystems } from '../../../../src/lint/checks/storage/kept-filesystems.ts';
import { linesOf } from '../findings-of.ts';

const config = (filesystem: string, { header = 'fcos 1.6.0', more = '' } = {}): string =>
  `variant: ${header.split(' ')[0]}\nversion: ${header.split(' ')[1]}\nstorage:\n  filesystems:\n    - {${filesystem}}\n${more}`;
const FLATCAR = { header: 'flatcar 1.1.0' };
const ROOT = 'device: /dev/disk/by-partlabel/root, label: root';

/* "Filesystem Reuse Semantics" in Ignition's operator notes. Fedora CoreOS has xfs on root, Flatcar ext4 on ROOT. */
it.each([
  ['another format than that of the image', config(`${ROOT}, format: btrfs`), ['filesystem/of-image at btrfs']],
  ['the format of the image', config(`${ROOT}, format: xfs`), []],
  ['a root that is made anew', config(`${ROOT}, format: btrfs, wipe_filesystem: true`), []],
  ['another format on Flatcar', config('device: /dev/disk/by-partlabel/ROOT, format: btrfs', FLATCAR), ['filesystem/of-image at btrfs']],
  ['the format of Flatcar', config('device: /dev/disk/by-label/ROOT, format: ext4', FLATCAR), []],
  [
    'a root on a disk whose table is wiped',
    config(`${ROOT}, format: btrfs`, {
      more: '  disks:\n    - {device: /dev/sda, wipe_table: true, partitions: [{label: root, number: 4}]}\n',
    }),
    ['filesystem/kept at /dev/disk/by-partlabel/root'],
  ],
  ['a disk of data', config('device: /dev/disk/by-id/a, format: xfs'), ['filesystem/kept at /dev/disk/by-id/a']],
  ['a disk of data that is wiped', config('device: /dev/disk/by-id/a, format: xfs, wipe_filesystem: true'), []],
  ['no format', config('device: /dev/disk/by-id/a'), []],
  ['a filesystem that is named by its label', config('device: /dev/disk/by-label/data, format: xfs'), []],
  [
    'a new array',
    config('device: /dev/md/a, format: xfs', { more: '  raid:\n    - {name: a, level: raid0, devices: [/dev/sda, /dev/sdb]}\n' }),
    [],
  ],
  [
    'a new volume',
    config('device: /dev/mapper/a, format: xfs', { more: '  luks:\n    - {name: a, device: /dev/sda, wipe_volume: true}\n' }),
    [],
  ],
])('%s', (_, text, expected) => expect(linesOf(keptFilesystems, text)).toEqual(expected));
