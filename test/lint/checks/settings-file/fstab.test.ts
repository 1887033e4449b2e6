import { expect, it } from 'vitest';
import { fstab } from '../../../../src/lint/checks/settings-file/fstab.ts';
import { linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

// systemd.mount(5), "fstab": with nofail, noauto or x-systemd.automount the boot does not wait for the disk
it.each([
  ['/dev/vdb1 /srv/a ext4 defaults 0 0', ['settings-file/fstab-nofail at /dev/vdb1 /srv/a ext4 defaults 0 0']],
  ['UUID=1234 /srv/a ext4', ['settings-file/fstab-nofail at UUID=1234 /srv/a ext4']],
  ['LABEL=a /srv/a ext4 defaults,nofail 0 0', []],
  ['LABEL=a /srv/a ext4 noauto,x-systemd.automount', []],
  ['LABEL=root / ext4 defaults 0 1', []],
  ['LABEL=swap none swap sw 0 0', []],
  ['nas.lan:/a /srv/a nfs defaults 0 0', []],
  ['/srv/a /srv/b none bind 0 0', []],
  ['# LABEL=a /srv/a ext4', []],
])('%j', (line, lines) => {
  expect(linesOf(fstab, fileConfig('/etc/fstab', line))).toEqual(lines);
});
