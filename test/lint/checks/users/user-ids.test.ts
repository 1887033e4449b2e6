import { expect, it } from 'vitest';
import { userIds } from '../../../../src/lint/checks/users/user-ids.ts';
import { foundBy, users } from '../found-by.ts';

it.each([
  ['two users with one uid', ['name: a, uid: 1500', 'name: b, uid: 1500'], ['user/same-uid: 1500']],
  ['two uids', ['name: a, uid: 1500', 'name: b, uid: 1501', 'name: c'], []],
  // manifests/passwd of fedora-coreos-config: etcd is 998
  ['the uid of a service', ['name: a, uid: 998'], ['user/uid-of-image: 998']],
  ['the service itself', ['name: etcd, uid: 998'], []],
])('%s', (_, all, found) => {
  expect(foundBy(userIds, users(...all))).toEqual(found);
});

it('does not know the uids of other images', () => {
  expect(foundBy(userIds, users('name: a, uid: 998'), { version: 'flatcar 1.1.0' })).toEqual([]);
});
