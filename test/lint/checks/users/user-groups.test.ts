import { expect, it } from 'vitest';
import { userGroups } from '../../../../src/lint/checks/users/user-groups.ts';
import { foundBy, helpsOf, users } from '../found-by.ts';

/* Fedora CoreOS docs, "Configuring groups": root, adm, wheel, sudo, systemd-journal and docker; tracker issue 1955 for the others. */

it.each([
  ['a group of the image', users('name: a, groups: [wheel, docker, sudo]'), []],
  ['a group of /usr/lib/group', users('name: a, groups: [dialout]'), ['user/unknown-group: dialout']],
  ['a group of nobody', users('name: a, primary_group: staff'), ['user/unknown-group: staff']],
  ['a group of the config', `${users('name: a, groups: [staff]')}  groups:\n    - name: staff\n`, []],
  ['the group of another user', users('name: a', 'name: b, groups: [a]'), []],
  ['the group of a user that has none', users('name: a, no_user_group: true', 'name: b, groups: [a]'), ['user/unknown-group: a']],
  ['a user that is to go', users('name: a, should_exist: false, groups: [staff]'), []],
  ['a number', users('name: a, primary_group: "1000"'), []],
  ['a placeholder', users('name: a, groups: ["${group}"]'), []],
])('%s', (_, body, found) => {
  expect(foundBy(userGroups, body)).toEqual(found);
});

it('says how to get a group of the image, and how to declare another one', () => {
  expect(helpsOf(userGroups, users('name: a, groups: [dialout, staff]'))).toEqual([
    'leave it out here, and write the line `m a dialout` into a file below /etc/sysusers.d',
    'declare it: `- name: staff` below passwd.groups',
  ]);
});

it('says nothing where another config is merged, and of other images', () => {
  const merged = `ignition: {config: {merge: [{source: "https://example.com/a"}]}}\n${users('name: a, groups: [staff]')}`;
  expect(foundBy(userGroups, merged)).toEqual([]);
  expect(foundBy(userGroups, users('name: a, groups: [staff]'), { version: 'flatcar 1.1.0' })).toEqual([]);
});
