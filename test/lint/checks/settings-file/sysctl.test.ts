import { expect, it } from 'vitest';
import { sysctl } from '../../../../src/lint/checks/settings-file/sysctl.ts';
import { findingsOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

// by sysctl.d(5)
it.each([
  'net.ipv4.ip_forward=1',
  'net/ipv4/conf/*/rp_filter = 2',
  '# a',
  '; a',
  '-net.ipv4.conf.eth0.rp_filter',
  '-a.b = 1',
  'kernel.core_pattern=|/bin/false',
])('%j is a setting, or none is meant', (line) => {
  expect(findingsOf(sysctl, fileConfig('/etc/sysctl.d/a.conf', line))).toEqual([]);
});

it.each([
  ['net.ipv4.ip_forward 1', 'write it as net.ipv4.ip_forward=1'],
  ['net.ipv4.ip_forward: 1', 'write it as net.ipv4.ip_forward=1'],
  ['forward packets', 'write NAME = VALUE, or put # before a comment'],
])('%j sets nothing', (line, help) => {
  expect(findingsOf(sysctl, fileConfig('/etc/sysctl.d/a.conf', `a.b=1\n${line}`))).toMatchObject([{ about: line, help }]);
});
