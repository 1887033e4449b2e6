import { describe, expect, it } from 'vitest';
import { newerThanNeeded } from '../../../../src/lint/checks/target/newer-than-needed.ts';
import { findingsOf, type Given } from '../findings-of.ts';

const config = (version: string, body = ''): string => `variant: fcos\nversion: ${version}\n${body}`;
const reported: Given = { isReported: () => true };
const helpsOf = (text: string, target: string): (string | undefined)[] =>
  findingsOf(newerThanNeeded, text, { ...reported, target }).map(({ help }) => help);

// by Butane's release notes: trees came with fcos 1.1.0, kernel_arguments with 1.4.0, open_options with 1.5.0
describe('the oldest version that is enough', () => {
  it.each([
    ['no field of a newer version', '1.5.0', 'storage: {files: [{path: /etc/a}]}\n', '1.0.0'],
    ['trees', '1.5.0', 'storage: {trees: [{local: a}]}\n', '1.1.0'],
    ['kernel arguments', '1.5.0', 'kernel_arguments: {should_exist: [quiet]}\n', '1.4.0'],
  ])('%s', (_, version, body, oldest) => {
    expect(helpsOf(config(version, body), 'fcos@42')).toEqual([`write \`version: ${oldest}\` where older machines get the config too`]);
  });

  it('is its own', () => {
    const volume = 'storage:\n  luks:\n    - {name: a, device: /dev/a, open_options: [-x], key_file: {inline: x}}\n';
    expect(helpsOf(config('1.5.0', volume), 'fcos@42')).toEqual([]);
    expect(helpsOf(config('1.0.0'), 'fcos@42')).toEqual([]);
  });
});

it('is named for Ignition configs too', () => {
  const text = '{"ignition": {"version": "3.4.0"}, "kernelArguments": {"shouldExist": ["a"]}}';
  expect(findingsOf(newerThanNeeded, text, { ...reported, target: 'fcos@42' })).toMatchObject([
    { severity: 'info', message: 'the config uses nothing newer than Ignition spec 3.3.0, and names 3.4.0' },
  ]);
});

it.each([
  ['without a target', { ...reported }],
  ['where nobody asks', { target: 'fcos@42' }],
  // the help of target/spec-too-new names the version
  ['where the target does not take the config', { ...reported, target: 'fcos@36' }],
])('says nothing %s', (_, given: Given) => {
  expect(findingsOf(newerThanNeeded, config('1.5.0'), given)).toEqual([]);
});
