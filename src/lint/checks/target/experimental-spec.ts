import { aboutVersion } from '../../machine/about-version.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** An experimental spec, where nothing is known of the machines. OpenShift refuses it: `refusedSpec`. */
export const experimentalSpec: MachineLint = (machine, { target }) => {
  const made = machine.ignition.version;
  if (target || !made.includes('-') || machine.variant === 'openshift') return [];
  const what = machine.spec
    ? `version ${machine.spec.version} makes the experimental Ignition spec ${made}`
    : `the spec ${made} is experimental`;
  const message = `${what}: only the releases of Ignition that were made before ${made.split('-')[0]} was stable read it`;
  return [
    aboutVersion(
      machine,
      finding('target/experimental-spec', message, 'use a stable version where machines get a newer image without a newer config'),
    ),
  ];
};
