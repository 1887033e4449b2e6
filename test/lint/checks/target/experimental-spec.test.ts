import { expect, it } from 'vitest';
import { experimentalSpec } from '../../../../src/lint/checks/target/experimental-spec.ts';
import { experimentalOf, newestIgnition } from '../../../versions-by-layer.ts';
import { linesOf } from '../findings-of.ts';

it.each([
  [`variant: fcos\nversion: ${experimentalOf('fcos')}\n`, ['target/experimental-spec at version']],
  [`{"ignition": {"version": "${newestIgnition}"}}`, ['target/experimental-spec at ignition.version']],
  ['variant: fcos\nversion: 1.7.0\n', []],
  // another code says it of OpenShift
  [`variant: openshift\nversion: ${experimentalOf('openshift')}\n`, []],
])('%j', (text, lines) => {
  expect(linesOf(experimentalSpec, text)).toEqual(lines);
});

it('leaves it to the target where there is one', () => {
  expect(linesOf(experimentalSpec, `variant: fcos\nversion: ${experimentalOf('fcos')}\n`, { target: 'fcos@44' })).toEqual([]);
});
