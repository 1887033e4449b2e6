import { expect, it } from 'vitest';
import { accountFiles } from '../../../../src/lint/checks/files/account-files.ts';
import { file, foundBy, messagesOf, users } from '../found-by.ts';

/* Ignition makes users first and files afterwards (internal/exec/stages/files/files.go). */

it.each([
  ['overwritten', file('path: /etc/passwd, overwrite: true, contents: {inline: x}'), ['file/accounts-overwritten: /etc/passwd']],
  ['appended to', file('path: /etc/group, append: [{inline: x}]'), []],
  ['a mode only', file('path: /etc/shadow, mode: 0000'), []],
])('accounts are %s', (_, body, found) => {
  expect(foundBy(accountFiles, body)).toEqual(found);
});

const ranges = (lines: string): string =>
  `${users('name: core', 'name: alice', 'name: bob')}${file(`path: /etc/subuid, overwrite: true, contents: {inline: "${lines}"}`)}`;

it('names the users whose ranges are lost; core has none of useradd', () => {
  expect(messagesOf(accountFiles, ranges('bob:100000:65536'))).toEqual([
    'this replaces /etc/subuid, with the range that useradd has given to alice: containers of that user do not start',
  ]);
  expect(foundBy(accountFiles, ranges('bob:100000:65536\\nalice:165536:65536'))).toEqual([]);
});
