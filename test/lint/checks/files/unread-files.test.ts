import { expect, it } from 'vitest';
import { unreadFiles } from '../../../../src/lint/checks/files/unread-files.ts';
import { linesOf } from '../findings-of.ts';

const HEADERS = { fcos: 'variant: fcos\nversion: 1.6.0\n', flatcar: 'variant: flatcar\nversion: 1.1.0\n' };
const file = (path: string): string => `storage:\n  files:\n    - path: ${path}\n      contents: {inline: x}\n`;
const unit = (name: string, command: string): string =>
  `systemd:\n  units:\n    - name: ${name}\n      contents: |\n        [Service]\n        ExecStart=${command}\n`;

const CRON = '/etc/cron.d/backup';

/* The package lists of the images, as src/lint/facts/images/unread-files.ts names them. */
it.each([
  ['fcos', CRON, '', true],
  ['flatcar', '/var/spool/cron/crontabs/root', '', true],
  ['fcos', '/etc/crontab', '', true],
  ['fcos', '/etc/cron.deny', '', false],
  ['fcos', CRON, unit('a.service', 'rpm-ostree install cronie'), false],
  ['fcos', CRON, 'systemd:\n  units:\n    - {name: crond.service, enabled: true}\n', false],
  ['fcos', '/etc/sysconfig/network-scripts/ifcfg-ens2', '', true],
  ['fcos', '/etc/netplan/50-a.yaml', '', true],
  ['fcos', '/etc/systemd/network/10-a.network', '', true],
  ['flatcar', '/etc/systemd/network/10-a.network', '', false],
  // udev reads it
  ['fcos', '/etc/systemd/network/10-a.link', '', false],
  ['flatcar', '/etc/NetworkManager/system-connections/a.nmconnection', '', true],
  ['fcos', '/etc/NetworkManager/system-connections/a.nmconnection', '', false],
  ['fcos', '/etc/default/grub', '', true],
  ['fcos', '/etc/default/docker', '', false],
  ['fcos', '/etc/firewalld/zones/public.xml', unit('a.service', 'rpm-ostree install firewalld'), false],
] as const)('%s, %s, %j: %s', (variant, path, more, isUnread) => {
  expect(linesOf(unreadFiles, HEADERS[variant] + file(path) + more)).toEqual(isUnread ? [`path/unread at ${path}`] : []);
});
