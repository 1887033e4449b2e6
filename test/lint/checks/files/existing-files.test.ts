import { expect, it } from 'vitest';
import { existingFiles } from '../../../../src/lint/checks/files/existing-files.ts';
import { file, foundBy, foundInIgnition } from '../found-by.ts';

/* Ignition 2.14 with the file in its root: "A file exists there already and overwrite is false". */

it.each([
  ['contents', file('path: /etc/chrony.conf, contents: {inline: x}'), ['file/exists-no-overwrite: /etc/chrony.conf']],
  ['contents to overwrite with', file('path: /etc/chrony.conf, overwrite: true, contents: {inline: x}'), []],
  ['only a mode', file('path: /etc/chrony.conf, mode: 0600'), []],
  ['lines to append', file('path: /etc/chrony.conf, append: [{inline: x}]'), []],
  ['a file that no image has', file('path: /etc/chrony.d/a.conf, contents: {inline: x}'), []],
  ['a link', 'storage:\n  links:\n    - {path: /etc/nsswitch.conf, target: /etc/a}\n', ['file/exists-no-overwrite: /etc/nsswitch.conf']],
])('%s', (_, body, found) => {
  expect(foundBy(existingFiles, body)).toEqual(found);
});

it('each image has its own files', () => {
  const update = file('path: /etc/flatcar/update.conf, contents: {inline: x}');
  expect(foundBy(existingFiles, update, { version: 'flatcar 1.1.0' })).toEqual(['file/exists-no-overwrite: /etc/flatcar/update.conf']);
  expect(foundBy(existingFiles, update)).toEqual([]);
  expect(foundInIgnition(existingFiles, { storage: { files: [{ path: '/etc/chrony.conf', contents: { source: 'data:,x' } }] } })).toEqual(
    [],
  );
});
