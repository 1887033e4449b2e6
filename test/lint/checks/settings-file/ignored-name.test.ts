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
])('%s: %s', (path, isIgnored) => {
  expect(linesOf(ignoredName, fileConfig(path, 'a'))).toEqual(isIgnored ? [`settings-file/ignored-name at ${path}`] : []);
});
