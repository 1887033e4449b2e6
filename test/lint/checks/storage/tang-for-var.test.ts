import { expect, it } from 'vitest';
import { tangForVar } from '../../../../src/lint/checks/storage/tang-for-var.ts';
import { linesOf } from '../findings-of.ts';

const tang = (name: string, device = '/dev/vdb'): string =>
  `    - {name: ${name}, device: ${device}, wipe_volume: true, clevis: {tang: [{url: "http://a.example", thumbprint: x}]}}\n`;
const config = (luks: string, device: string, path: string, more = '', header = 'variant: fcos\nversion: 1.6.0\n'): string =>
  `${header}storage:\n  luks:\n${luks}  filesystems:\n    - {device: ${device}, path: ${path}, format: xfs, wipe_filesystem: true, with_mount_unit: true}\n${more}`;

/* coreos/fedora-coreos-tracker 1409: rdcore adds rd.neednet=1 for the root only; dracut.cmdline(7). */
it.each([
  ['/var', config(tang('var'), '/dev/mapper/var', '/var'), 1],
  ['/var, by its id', config(tang('var'), '/dev/disk/by-id/dm-name-var', '/var'), 1],
  ['with the argument', config(tang('var'), '/dev/mapper/var', '/var', 'kernel_arguments: {should_exist: [rd.neednet=1]}\n'), 0],
  ['with an address', config(tang('var'), '/dev/mapper/var', '/var', 'kernel_arguments: {should_exist: [ip=ens2:dhcp]}\n'), 0],
  ['with the root too', config(tang('root', '/dev/disk/by-partlabel/root') + tang('var'), '/dev/mapper/var', '/var'), 0],
  ['another mount point', config(tang('data'), '/dev/mapper/data', '/var/data'), 0],
  ['a TPM', config('    - {name: var, device: /dev/vdb, wipe_volume: true, clevis: {tpm2: true}}\n', '/dev/mapper/var', '/var'), 0],
  ['another system', config(tang('var'), '/dev/mapper/var', '/var', '', 'variant: flatcar\nversion: 1.2.0-experimental\n'), 0],
])('%s', (_, text, count) => expect(linesOf(tangForVar, text)).toHaveLength(count));
