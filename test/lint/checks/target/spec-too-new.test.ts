import { expect, it } from 'vitest';
import { specTooNew } from '../../../../src/lint/checks/target/spec-too-new.ts';
import { experimentalOf } from '../../../versions-by-layer.ts';
import { findingsOf, linesOf } from '../findings-of.ts';

const config = (variant: string, version: string, body = ''): string => `variant: ${variant}\nversion: ${version}\n${body}`;

// by the release notes of Ignition (3.4.0 since 2.15.0, 3.5.0 since 2.20.0, 3.6.0 since 2.26.0) and the Machine Config Operator's code
it.each([
  ['fcos@39', 'fcos', '1.6.0', 'target/spec-too-new'],
  ['fcos@42', 'fcos', '1.6.0', undefined],
  ['fcos@42', 'fcos', '1.7.0', 'target/spec-too-new'],
  // the experimental spec of Ignition 2.21 is 3.6.0-experimental
  ['fcos@42', 'fcos', experimentalOf('fcos'), 'target/spec-too-new'],
  ['fcos@37', 'fcos', '1.5.0', 'target/spec-in-late-releases'],
  ['fcos@37', 'fcos', '1.4.0', undefined],
  ['openshift@4.12', 'openshift', '4.14.0', 'target/spec-too-new'],
  ['openshift@4.14', 'openshift', '4.18.0', undefined],
  ['openshift@4.22', 'openshift', experimentalOf('openshift'), 'target/spec-too-new'],
  ['flatcar@3510', 'flatcar', '1.1.0', 'target/spec-too-new'],
  ['flatcar@3815', 'flatcar', '1.1.0', undefined],
  ['ignition@2.14', 'r4e', '1.1.0', 'target/spec-too-new'],
  ['debian@13', 'fcos', '1.4.0', undefined],
])('%s and %s %s: %s', (target, variant, version, code) => {
  expect(linesOf(specTooNew, config(variant, version), { target })).toEqual(code === undefined ? [] : [`${code} at version`]);
});

it('says nothing without a target', () => {
  expect(linesOf(specTooNew, config('fcos', experimentalOf('fcos')))).toEqual([]);
});

it.each([
  ['nothing that is new', 'storage:\n  trees: []\n', 'write `version: 1.4.0`: nothing in the config needs more'],
  // opened with options, volumes came with fcos 1.5.0
  [
    'a field of 1.5.0',
    'storage:\n  luks:\n    - {name: a, device: /dev/a, open_options: [-x], key_file: {inline: x}}\n',
    'write `version: 1.4.0` and do without storage.luks.open_options, or use a newer image',
  ],
])('names the version that is taken, and what needs more: %s', (_, body, help) => {
  expect(findingsOf(specTooNew, config('fcos', '1.5.0', body), { target: 'fcos@36' })[0]!.help).toBe(help);
});

it('names no version of OpenShift that is newer than the cluster', () => {
  const [found] = findingsOf(specTooNew, config('openshift', '4.20.0'), { target: 'openshift@4.16' });
  expect(found).toMatchObject({ severity: 'error', help: 'write `version: 4.16.0`: nothing in the config needs more' });
  expect(found!.message).toBe(
    'this is Ignition spec 3.5.0, and openshift@4.16 takes 3.4.0 at most: the Machine Config Operator refuses it',
  );
});

it('holds for Ignition configs too', () => {
  const text = '{"ignition": {"version": "3.4.0"}, "kernelArguments": {"shouldExist": ["a"]}}';
  const [found] = findingsOf(specTooNew, text, { target: 'ignition@2.7' });
  expect(found).toMatchObject({
    about: 'ignition.version',
    help: 'write `version: 3.2.0` and do without kernelArguments, or use a newer image',
  });
});
