import { expect, it } from 'vitest';
import { ignoredName } from '../../../../src/lint/checks/settings-file/ignored-name.ts';
import { linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

// by sysctl.d(5), modules-load.d(5), sudoers(5) and the Include line of sshd_config
it.each([
  ['/etc/sysctl.d/90-a', true],
  ['/etc/sysctl.d/90-a.conf', false],
  ['/etc/modules-load.d/a.modules', true],
  ['/etc/zincati/config.d/55-a.conf', true],
  ['/etc/zincati/config.d/55-a.toml', false],
  ['/etc/ssh/sshd_config.d/90-a.config', true],
  ['/etc/sudoers.d/ops.conf', true],
  ['/etc/sudoers.d/90-ops~', true],
  ['/etc/sudoers.d/90-ops', false],
  ['/etc/sudoers.d/o', false],
  ['/etc/sysctl.d/.gitkeep', false],
  ['/etc/sysctl.d/README.md', false],
  ['/etc/other.d/a', false],
  // udev(7), polkit(8), systemd-sysext(8), systemd.network(5), journald.conf(5), and /etc/profile
  ['/etc/udev/rules.d/99-disk', true],
  ['/etc/udev/rules.d/99-disk.rules', false],
  ['/etc/polkit-1/rules.d/a.conf', true],
  ['/etc/extensions/app.raw.xz', true],
  ['/etc/extensions/app.raw', false],
  ['/etc/extensions/app/usr/bin/a', false],
  ['/etc/systemd/network/10-a.conf', true],
  ['/etc/systemd/network/10-a.link', false],
  ['/etc/systemd/network/10-a.network.d/a.conf', false],
  ['/etc/systemd/journald.conf.d/size', true],
  ['/etc/systemd/journald.conf.d/size.conf', false],
  ['/etc/profile.d/path', true],
  ['/etc/profile.d/path.sh', false],
])('%s: %s', (path, isIgnored) => {
  expect(linesOf(ignoredName, fileConfig(path, 'a'))).toEqual(isIgnored ? [`settings-file/ignored-name at ${path}`] : []);
});
