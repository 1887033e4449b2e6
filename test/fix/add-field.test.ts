import { expect, it } from 'vitest';
import { fixText } from '../../src/fix/fix-text.ts';
import { check } from '../../src/service/check.ts';

const fixed = (text: string, name = 'a.bu'): string => fixText(text, (one) => check(one, { name })).source.text;
const FCOS = 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n';

it.each([
  [
    'lines of its own',
    '    - path: /etc/chrony.conf\n      contents: {inline: x}\n',
    '    - path: /etc/chrony.conf\n      overwrite: true\n      contents: {inline: x}\n',
  ],
  [
    'behind a comment',
    '    - path: /etc/chrony.conf # time\n      contents: {inline: x}\n',
    '    - path: /etc/chrony.conf # time\n      overwrite: true\n      contents: {inline: x}\n',
  ],
  [
    'the last line',
    '    - contents: {inline: x}\n      path: /etc/chrony.conf',
    '    - contents: {inline: x}\n      path: /etc/chrony.conf\n      overwrite: true',
  ],
  [
    'one line',
    '    - {path: /etc/chrony.conf, contents: {inline: x}}\n',
    '    - {path: /etc/chrony.conf, overwrite: true, contents: {inline: x}}\n',
  ],
  [
    'line ends of Windows',
    '    - path: /etc/chrony.conf\r\n      contents: {inline: x}\r\n',
    '    - path: /etc/chrony.conf\r\n      overwrite: true\r\n      contents: {inline: x}\r\n',
  ],
])('adds a field: %s', (_, before, after) => {
  expect(fixed(FCOS + before)).toBe(FCOS + after);
});

it('adds a field to an Ignition config, in decimal', () => {
  const source = `data:,${encodeURIComponent('-----BEGIN PRIVATE KEY-----')}`;
  const config = (mode: string): string =>
    `{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/a"${mode},"contents":{"source":"${source}"}}]}}`;
  expect(fixed(config(''), 'a.ign')).toBe(config(', "mode": 384'));
});

it('adds a field behind the size of a partition', () => {
  const config = (more: string): string =>
    `variant: fcos\nversion: 1.6.0\nstorage:\n  disks:\n    - device: /dev/disk/by-id/coreos-boot-disk\n      partitions:\n        - number: 4\n          label: root\n          size_mib: 16384\n${more}`;
  expect(fixed(config(''))).toBe(config('          resize: true\n'));
});

it('leaves a path alone that two nodes share', () => {
  const text = `${FCOS}    - path: &p /etc/chrony.conf\n      contents: {inline: x}\n  links:\n    - {path: /etc/a, target: *p}\n`;
  expect(fixed(text)).toBe(text);
});
