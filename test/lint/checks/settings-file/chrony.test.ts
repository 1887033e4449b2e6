import { expect, it } from 'vitest';
import { chrony } from '../../../../src/lint/checks/settings-file/chrony.ts';
import { linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

// chrony.conf(5): directives without regard to case; comments begin with !, ;, # or %
it.each([
  ['drifftfile /var/lib/chrony/drift', ['settings-file/chrony-directive at drifftfile']],
  ['makesteps 1 3', ['settings-file/chrony-directive at makesteps']],
  ['server', ['settings-file/chrony-directive at server']],
  ['Server ntp.example.com iburst', []],
  ['rtcsync', []],
  ['! sever a', []],
  ['% sever a', []],
  ['lock_all', []],
  // one of a newer version
  ['somethingquitenew 1', []],
])('%j', (text, lines) => {
  expect(linesOf(chrony, fileConfig('/etc/chrony.conf', text))).toEqual(lines);
});

it('is about settings of chronyd', () => {
  expect(linesOf(chrony, fileConfig('/etc/other.conf', 'sever a'))).toEqual([]);
});
