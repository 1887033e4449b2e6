import { expect, it } from 'vitest';
import { keyFiles } from '../../../../src/lint/checks/access/key-files.ts';
import { file, foundBy } from '../found-by.ts';

/* StrictModes of sshd_config(5): nobody but the owner may write the file. It is opened with the rights of the user who logs in. */

it.each([
  ['of core, for core alone', 'path: /home/core/.ssh/authorized_keys, mode: 0600, user: {name: core}', []],
  ['of root, readable', 'path: /home/core/.ssh/authorized_keys', []],
  ['writable by the group', 'path: /home/core/.ssh/authorized_keys, mode: 0664, user: {name: core}', ['ssh-key/file-ignored: 0664']],
  ['of root, for root alone', 'path: /var/home/core/.ssh/authorized_keys, mode: 0600', ['ssh-key/file-ignored: 0600']],
  ['another file', 'path: /home/core/.ssh/config, mode: 0666', []],
])('a file of keys: %s', (_, fields, found) => {
  expect(foundBy(keyFiles, file(fields))).toEqual(found);
});

it('the file of root is read by root', () => {
  const body = `passwd:\n  users:\n    - {name: root, home_dir: /root}\n${file('path: /root/.ssh/authorized_keys, mode: 0600')}`;
  expect(foundBy(keyFiles, body)).toEqual([]);
});
