import { expect, it } from 'vitest';
import { sudoersMode } from '../../../../src/lint/checks/settings-file/sudoers-mode.ts';
import { findingsOf, linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const config = (fields: readonly string[], path = '/etc/sudoers.d/a'): string => fileConfig(path, 'a', { fields });

// sudo, lib/util/secure_path.c: a file of rules belongs to root, and nobody else may write it; the group root is no one else
it.each([
  [[], []],
  [['mode: 0440'], []],
  [['mode: 0644'], []],
  [['mode: 0664'], []],
  [['mode: 0664', 'group: {name: wheel}'], ['settings-file/sudoers-mode at 0664']],
  [['mode: 0666'], ['settings-file/sudoers-mode at 0666']],
  [['user: {name: core}'], ['settings-file/sudoers-mode at {name: core}']],
  [['user: {id: 0}'], []],
])('%j', (fields, lines) => {
  expect(linesOf(sudoersMode, config(fields))).toEqual(lines);
});

it('is about rules of sudo', () => {
  expect(linesOf(sudoersMode, config(['mode: 0666'], '/etc/a'))).toEqual([]);
  expect(findingsOf(sudoersMode, config(['mode: 0666']))[0]!.help).toBe('write it as 0440');
});
