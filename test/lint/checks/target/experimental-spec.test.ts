import { expect, it } from 'vitest';
import { experimentalSpec } from '../../../../src/lint/checks/target/experimental-spec.ts';
import { linesOf } from '../findings-of.ts';

it.each([
  ['variant: fcos\nversion: 1.8.0-experimental\n', ['target/experimental-spec at version']],
  ['{"ignition": {"version": "3.7.0-experimental"}}', ['target/experimental-spec at ignition.version']],
  ['variant: fcos\nversion: 1.7.0\n', []],
  // another code says it of OpenShift
  ['variant: openshift\nversion: 4.23.0-experimental\n', []],
])('%j', (text, lines) => {
  expect(linesOf(experimentalSpec, text)).toEqual(lines);
});

it('leaves it to the target where there is one', () => {
  expect(linesOf(experimentalSpec, 'variant: fcos\nversion: 1.8.0-experimental\n', { target: 'fcos@44' })).toEqual([]);
});
