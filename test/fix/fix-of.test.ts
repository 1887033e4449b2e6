import { expect, it } from 'vitest';
import { check } from '../../src/service/check.ts';
import { fixed } from './fixed.ts';

/* Fixes of what would go wrong on the machine. After each of them nothing is left to fix. */

const config = (body: string, version = '1.6.0'): string => `variant: fcos\nversion: ${version}\nstorage:\n${body}`;
const inFile = (path: string, line: string): string =>
  config(`  files:\n    - path: ${path}\n      contents:\n        inline: |\n          ${line}\n`);
const filesystem = (path: string, more = ''): string =>
  config(`  filesystems:\n    - device: /dev/disk/by-label/data\n      path: ${path}\n${more}      format: xfs\n`);
// from 1.6.0 on another path than one below /etc and /var is an error
const mounted = (path: string): string => filesystem(path, '      with_mount_unit: true\n').replace('1.6.0', '1.5.0');
const link = (target: string): string => config(`  links:\n    - path: /etc/localtime\n      target: ${target}\n`);
const fetched = (source: string): string => config(`  files:\n    - path: /etc/a\n      contents:\n        source: ${source}\n`);
const rules = (mode: string): string => config(`  files:\n    - path: /etc/sudoers.d/a\n      mode: ${mode}\n`);

it.each([
  ['link/backslashes', link('\\usr\\share\\zoneinfo\\UTC'), link('/usr/share/zoneinfo/UTC')],
  ['link/backslashes in quotes', link("'\\usr\\share'"), link("'/usr/share'")],
  ['mount-unit/behind-link', mounted('/mnt/a'), mounted('/var/mnt/a')],
  ['filesystem/no-mount-unit', filesystem('/var/mnt/a'), filesystem('/var/mnt/a', '      with_mount_unit: true\n')],
  [
    'resource/web-page',
    fetched('https://github.com/coreos/butane/blob/main/README.md'),
    fetched('https://raw.githubusercontent.com/coreos/butane/main/README.md'),
  ],
  ['settings-file/sudoers-mode', rules('0666'), rules('0440')],
  [
    'settings-file/toml-syntax',
    inFile('/etc/zincati/config.d/a.toml', 'updates.strategy = immediate'),
    inFile('/etc/zincati/config.d/a.toml', 'updates.strategy = "immediate"'),
  ],
  ['settings-file/sysctl-line', inFile('/etc/sysctl.d/a.conf', 'vm.swappiness 10'), inFile('/etc/sysctl.d/a.conf', 'vm.swappiness=10')],
])('%s', (_, before, after) => {
  expect(fixed(before)).toMatchObject({ source: { text: after } });
  expect(fixed(after)).toMatchObject({ source: { text: after } });
});

// the sugar is new in 1.1.0, and behind a link two values have to change
it.each([
  ['1.0.0', '/var/mnt/a'],
  ['1.6.0', '/mnt/a'],
])('a filesystem of fcos %s at %s stays as it is', (version, path) => {
  const text = config(`  filesystems:\n    - device: /dev/disk/by-label/data\n      path: ${path}\n      format: xfs\n`, version);
  expect(fixed(text)).toMatchObject({ source: { text } });
});

// what a fix offers is also taken by itself, in an editor: there nothing looks whether the result is YAML
it.each([
  ['dash in braces', 'passwd:\n  users:\n    - {name: core, ssh_authorized_keys:\n        ssh-ed25519 AAAA}\n', 'yaml/wrong-type'],
  [
    'space in a text above',
    'storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          path:/b\n      mode 0644\n      overwrite: true\n',
    'yaml/syntax',
  ],
])('offers no %s', (_, body, code) => {
  const { diagnostics } = check(`variant: fcos\nversion: 1.6.0\n${body}`, { name: 'a.bu' });
  expect(diagnostics.map((found) => [found.code, found.fix])).toEqual([[code, undefined]]);
});
