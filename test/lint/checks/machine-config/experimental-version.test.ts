import { expect, it } from 'vitest';
import { experimentalVersion } from '../../../../src/lint/checks/machine-config/experimental-version.ts';
import { findingsOf } from '../findings-of.ts';

it('names the newest stable version for an experimental one', () => {
  expect(findingsOf(experimentalVersion, 'variant: openshift\nversion: 4.23.0-experimental\n')).toMatchObject([
    { code: 'machine-config/experimental-version', about: 'version', help: 'write `version: 4.22.0`: newer clusters take it too' },
  ]);
});

it.each(['variant: openshift\nversion: 4.22.0\n', 'variant: fcos\nversion: 1.8.0-experimental\n'])('says nothing of %j', (text) => {
  expect(findingsOf(experimentalVersion, text)).toEqual([]);
});
