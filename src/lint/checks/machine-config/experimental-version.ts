import { diagnose } from '../../../diagnostics/diagnose.ts';
import { newestStable } from '../../../spec/versions.ts';
import { aboutVersion } from '../../machine/about-version.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** An OpenShift version that makes a spec which no Machine Config Operator takes. */
export const experimentalVersion: MachineLint = (machine, { target }) => {
  const { spec, ignition } = machine;
  if (target || spec?.variant !== 'openshift' || !ignition.version.includes('-')) return [];
  const newest = newestStable('openshift');
  const values = { version: spec.version, spec: ignition.version, newest };
  return [aboutVersion(machine, diagnose('machine-config/experimental-version', values))];
};
