import { expect, it } from 'vitest';
import { metadata } from '../../../../src/lint/checks/machine-config/metadata.ts';
import { fixed } from '../../../fix/fixed.ts';
import { linesOf } from '../findings-of.ts';

const config = (name: string, role: string): string =>
  `variant: openshift\nversion: 4.18.0\nmetadata:\n  name: ${name}\n  labels:\n    machineconfiguration.openshift.io/role: ${role}\n`;

/* Kubernetes docs, "Object Names and IDs": RFC 1123; pools of openshift/machine-config-operator, manifests/. */
it.each([
  ['99_worker', 'worker', ['machine-config/bad-name at 99_worker']],
  ['99-Worker', 'worker', ['machine-config/bad-name at 99-Worker']],
  ['99-worker-', 'worker', ['machine-config/bad-name at 99-worker-']],
  ['99-worker', 'workers', ['machine-config/unknown-role at workers']],
  ['99-worker', 'wroker', ['machine-config/unknown-role at wroker']],
  ['99-master', 'control-plane', ['machine-config/unknown-role at control-plane']],
  ['99-worker.chrony', 'worker', []],
  ['99-master', 'master', []],
  ['99-arbiter', 'arbiter', []],
  // pools of one's own
  ['50-infra', 'infra', []],
  ['50-gpu', 'worker-gpu', []],
  ['"${name}"', 'worker', []],
])('%s for %s', (name, role, lines) => expect(linesOf(metadata, config(name, role))).toEqual(lines));

it('is fixed', () => {
  expect(fixed(config('99_Worker', 'workers')).source.text).toBe(config('99-worker', 'worker'));
});
