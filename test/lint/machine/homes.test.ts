import { expect, it } from 'vitest';
import { homeFinder } from '../../../src/lint/machine/homes.ts';
import { machineFrom } from './machine-of.ts';

const machine = machineFrom(
  'variant: fcos\nversion: 1.6.0\npasswd:\n  users:\n    - name: alice\n    - {name: web, home_dir: /srv/web}\n    - name: ${user}\n',
);
const homeOf = homeFinder(machine.users, machine.isOstree);

it.each([
  ['/var/home/core/.config/a', { user: 'core', isKnown: true }],
  ['/var/home/alice/.config/a', { user: 'alice', isKnown: true }],
  ['/var/srv/web/a', { user: 'web', isKnown: true }],
  ['/var/home/bob/a', { user: 'bob', isKnown: false }],
  ['/var/home/alice', undefined],
  ['/var/srv/webs/a', undefined],
  ['/etc/a', undefined],
])('%s', (path, home) => {
  const found = homeOf({ path });
  expect(found && { user: found.user, isKnown: found.isKnown }).toEqual(home);
});
