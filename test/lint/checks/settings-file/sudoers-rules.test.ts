import { expect, it } from 'vitest';
import { sudoersRules } from '../../../../src/lint/checks/settings-file/sudoers-rules.ts';
import { linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

/* sudoers(5): "User specification", "Tag_Spec", "Aliases", "Defaults", "Including other files"; its examples. */
it.each([
  ['%ops ALL=(ALL) NOPASSWD ALL', ['settings-file/sudoers-rule at NOPASSWD']],
  ['core ALL NOPASSWD: ALL', ['settings-file/sudoers-rule at core ALL NOPASSWD: ALL']],
  ['%ops ALL=(ALL) NOPASSWD: ALL', []],
  ['%ops ALL=(ALL:ALL) NOPASSWD : ALL', []],
  ['root ALL = (ALL) ALL', []],
  ['pete HPPA = /usr/bin/passwd [A-Za-z]*, !/usr/bin/passwd root', []],
  ['Defaults env_keep += "NOPASSWD ALL"', []],
  ['Defaults:FULLTIMERS !lecture', []],
  ['User_Alias FULLTIMERS = millert, mikef, dowdy', []],
  ['Cmnd_Alias SHELLS = /usr/bin/sh, /usr/bin/zsh', []],
  ['@includedir /etc/sudoers.d', []],
  ['#includedir /etc/sudoers.d', []],
  ['# NOPASSWD ALL', []],
  ['core ALL=(ALL) \\\n  NOPASSWD: ALL', []],
  ['{{ user }} NOPASSWD', []],
])('%j', (text, lines) => expect(linesOf(sudoersRules, fileConfig('/etc/sudoers.d/ops', text))).toEqual(lines));

it('does not look at files that sudo leaves out', () => {
  expect(linesOf(sudoersRules, fileConfig('/etc/sudoers.d/README.md', 'not a rule'))).toEqual([]);
});
