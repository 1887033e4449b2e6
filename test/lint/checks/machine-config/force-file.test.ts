import { expect, it } from 'vitest';
import { forceFile } from '../../../../src/lint/checks/machine-config/force-file.ts';
import { linesOf } from '../findings-of.ts';

const config = (spec: string, path = '/run/machine-config-daemon-force'): string => {
  const [variant, version] = spec.split(' ');
  return `variant: ${variant}\nversion: ${version}\nstorage:\n  files:\n    - path: ${path}\n      contents: {inline: x}\n`;
};

// the operator's release-4.12 is the first branch that refuses the file
it.each([
  ['openshift 4.12.0', undefined, ['machine-config/force-file at /run/machine-config-daemon-force']],
  ['openshift 4.11.0', undefined, []],
  ['openshift 4.11.0', 'openshift@4.16', ['machine-config/force-file at /run/machine-config-daemon-force']],
  ['fcos 1.5.0', undefined, []],
])('%s with the target %s', (spec, target, lines) => {
  expect(linesOf(forceFile, config(spec), target === undefined ? {} : { target })).toEqual(lines);
});

it('says nothing of another file', () => {
  expect(linesOf(forceFile, config('openshift 4.18.0', '/run/other'))).toEqual([]);
});
