import { expect, it } from 'vitest';
import { experimentalVersion } from '../../../../src/lint/checks/machine-config/experimental-version.ts';
import { experimentalOf, newestStableOf } from '../../../versions-by-layer.ts';
import { findingsOf } from '../findings-of.ts';

it('names the newest stable version for an experimental one', () => {
  expect(findingsOf(experimentalVersion, `variant: openshift\nversion: ${experimentalOf('openshift')}\n`)).toMatchObject([
    {
      code: 'machine-config/experimental-version',
      about: 'version',
      help: `write \`version: ${newestStableOf('openshift')}\`: newer clusters take it too`,
    },
  ]);
});

it.each(['variant: openshift\nversion: 4.22.0\n', `variant: fcos\nversion: ${experimentalOf('fcos')}\n`])('says nothing of %j', (text) => {
  expect(findingsOf(experimentalVersion, text)).toEqual([]);
});
