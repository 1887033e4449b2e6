import { expect, it } from 'vitest';
import { directoryModes } from '../../../../src/lint/checks/files/directory-modes.ts';
import { directory, file, foundBy, foundInIgnition, helpsOf } from '../found-by.ts';

it.each([
  ['0600', '0700'],
  ['0644', '0755'],
  ['0640', '0750'],
  ['0744', '0755'],
  ['0754', '0755'],
])('a directory of mode %s has to be %s', (mode, meant) => {
  expect(foundBy(directoryModes, directory(`path: /a, mode: ${mode}`))).toEqual([`mode/directory-without-x: ${mode}`]);
  expect(helpsOf(directoryModes, directory(`path: /a, mode: ${mode}`))).toEqual([`write it as ${meant}`]);
});

// the decimal number has a finding of its own
it.each(['0755', '0700', '0750', '0711', '01777', '0000', '755'])('a directory of mode %s', (mode) => {
  expect(foundBy(directoryModes, directory(`path: /a, mode: ${mode}`))).toEqual([]);
});

it('files need no x, and an Ignition config has decimal modes', () => {
  expect(foundBy(directoryModes, file('path: /a, mode: 0600'))).toEqual([]);
  expect(foundInIgnition(directoryModes, { storage: { directories: [{ path: '/a', mode: 0o600 }] } })).toEqual([
    'mode/directory-without-x: 0700 is meant: write it as 448',
  ]);
});
