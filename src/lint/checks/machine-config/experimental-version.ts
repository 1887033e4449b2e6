import { newestStable } from '../../../spec/versions.ts';
import { aboutVersion } from '../../machine/about-version.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** An OpenShift version that makes a spec which no Machine Config Operator takes. */
export const experimentalVersion: MachineLint = (machine, { target }) => {
  const { spec, ignition } = machine;
  if (target || spec?.variant !== 'openshift' || !ignition.version.includes('-')) return [];
  const newest = newestStable('openshift');
  const message = `version ${spec.version} makes Ignition spec ${ignition.version}: no Machine Config Operator takes an experimental spec`;
  return [
    aboutVersion(
      machine,
      finding('machine-config/experimental-version', message, `write \`version: ${newest}\`: newer clusters take it too`),
    ),
  ];
};
