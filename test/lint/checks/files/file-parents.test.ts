import { expect, it } from 'vitest';
import { fileParents } from '../../../../src/lint/checks/files/file-parents.ts';
import { foundBy, foundInIgnition } from '../found-by.ts';

/* Ignition 2.14: "lstat …/etc/app/settings.conf: not a directory". */

const files = (...paths: readonly string[]): string => `storage:\n  files:\n${paths.map((path) => `    - path: ${path}\n`).join('')}`;

it.each([
  ['a file in the way', files('/etc/app', '/etc/app/settings.conf'), ['file/is-parent: /etc/app/settings.conf']],
  ['in any order', files('/etc/app/a/b', '/etc/app'), ['file/is-parent: /etc/app/a/b']],
  ['through a link of the image', files('/opt/app', '/var/opt/app/x'), ['file/is-parent: /var/opt/app/x']],
  ['a directory', `${files('/etc/app/a')}  directories:\n    - path: /etc/app\n`, []],
  ['a name that begins alike', files('/etc/app', '/etc/apple/a'), []],
])('%s', (_, body, found) => {
  expect(foundBy(fileParents, body)).toEqual(found);
});

it('is certain in an Ignition config too', () => {
  expect(foundInIgnition(fileParents, { storage: { files: [{ path: '/a' }, { path: '/a/b' }] } })).toEqual([
    'file/is-parent: give one of the two another path',
  ]);
});
