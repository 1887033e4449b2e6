import { expect, it } from 'vitest';
import { noWayIn } from '../../../../src/lint/checks/access/no-way-in.ts';
import { ed25519 } from '../../ssh-keys.ts';
import { file, foundBy, users } from '../found-by.ts';

it.each([
  // it may be a part of a config
  ['no users', 'systemd: {}\n', 0],
  ['a user without anything', users('name: core, groups: [wheel]'), 1],
  ['a locked password', users("name: core, password_hash: '*'"), 1],
  ['a key', users(`name: core, ssh_authorized_keys: ["${ed25519}"]`), 0],
  ['an empty key', users('name: core, ssh_authorized_keys: [""]'), 1],
  ['a password', users('name: core, password_hash: $6$x'), 0],
  ['a file of keys', file('path: /home/core/.ssh/authorized_keys'), 0],
  [
    'a console that logs in by itself',
    'systemd:\n  units:\n    - name: getty@tty1.service\n      dropins:\n        - {name: a.conf, contents: "[Service]\\nExecStart=-/sbin/agetty --autologin core"}\n',
    0,
  ],
  ['another config that may have users', 'ignition: {config: {merge: [{source: "https://example.com/a"}]}}\n', 0],
])('with %s', (_, body, count) => {
  expect(foundBy(noWayIn, body)).toHaveLength(count);
});

it.each([
  ['qemu', 1],
  ['metal', 1],
  ['aws', 0],
])('on %s', (platform, count) => {
  expect(foundBy(noWayIn, 'systemd: {}\n', { options: { platform } })).toHaveLength(count);
});

it('says nothing of OpenShift, whose installer brings the key', () => {
  const body = 'metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n';
  expect(foundBy(noWayIn, body, { version: 'openshift 4.14.0' })).toEqual([]);
});
