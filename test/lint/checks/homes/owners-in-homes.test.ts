import { expect, it } from 'vitest';
import { ownersInHomes } from '../../../../src/lint/checks/homes/owners-in-homes.ts';
import { directory, file, foundBy, messagesOf } from '../found-by.ts';

it.each([
  ['a file of its own configuration', file('path: /home/core/.bashrc'), ['home/root-owned: /home/core/.bashrc']],
  ['a directory', directory('path: /home/core/src'), ['home/root-owned: /home/core/src']],
  ['what the user cannot read', file('path: /home/core/key, mode: 0600'), ['home/root-owned: /home/core/key']],
  // a marker or a script that a service of the system runs
  ['another file that the user can read', file('path: /home/core/setup.sh, mode: 0755'), []],
  ['of the user', file('path: /home/core/.bashrc, user: {name: core}'), []],
  ['of the user, by number', file('path: /home/core/.bashrc, user: {id: 1000}'), []],
  // SetPermissions of Ignition keeps the owner of a file that exists; useradd copies these from /etc/skel
  ['a file of the skeleton that gets more text', file('path: /home/core/.bash_profile, append: [{inline: a}]'), []],
  [
    'a file of the skeleton that is replaced',
    file('path: /home/core/.bashrc, overwrite: true, contents: {inline: a}, append: [{inline: b}]'),
    ['home/root-owned: /home/core/.bashrc'],
  ],
  ['a new file that gets text', file('path: /home/core/.config/a, append: [{inline: a}]'), ['home/root-owned: /home/core/.config/a']],
  ['of root on purpose', file('path: /home/core/.bashrc, user: {name: root}'), []],
])('%s', (_, body, found) => {
  expect(foundBy(ownersInHomes, body)).toEqual(found);
});

it('is one finding for a home', () => {
  const body = 'storage:\n  files:\n    - path: /home/core/.a\n    - path: /home/core/.b\n    - path: /home/core/.c\n';
  expect(messagesOf(ownersInHomes, body)).toEqual(['core cannot change /home/core/.a and 2 more in the same home: it belongs to root']);
});
