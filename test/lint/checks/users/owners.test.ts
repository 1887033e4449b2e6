import { expect, it } from 'vitest';
import { owners } from '../../../../src/lint/checks/users/owners.ts';
import { directory, foundBy, foundInIgnition, users } from '../found-by.ts';

/* Ignition 2.14 says "no such user" and stops for an owner that /etc/passwd does not have. */

it.each([
  ['nobody knows', directory('path: /a, user: {name: appuser}, group: {name: appuser}'), ['owner/unknown: appuser']],
  ['a group alone', directory('path: /a, group: {name: staff}'), ['owner/unknown: staff']],
  ['of the config', `${users('name: appuser')}${directory('path: /a, user: {name: appuser}, group: {name: appuser}')}`, []],
  ['of the image', directory('path: /a, user: {name: core}, group: {name: systemd-journal}'), []],
  ['a number', directory('path: /a, user: {id: 5000}'), []],
  ['said once', 'storage:\n  files:\n    - {path: /a, user: {name: x}}\n    - {path: /b, user: {name: x}}\n', ['owner/unknown: x']],
  ['a placeholder', directory('path: /a, user: {name: $user}'), []],
])('an owner: %s', (_, body, found) => {
  expect(foundBy(owners, body)).toEqual(found);
});

it('does not know what users an Ignition config may count on', () => {
  expect(foundInIgnition(owners, { storage: { files: [{ path: '/a', user: { name: 'x' } }] } })).toEqual([]);
});
