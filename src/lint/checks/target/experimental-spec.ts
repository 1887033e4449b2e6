import { diagnose } from '../../../diagnostics/diagnose.ts';
import { aboutVersion } from '../../machine/about-version.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** An experimental spec, where nothing is known of the machines. OpenShift refuses it: `refusedSpec`. */
export const experimentalSpec: MachineLint = (machine, { target }) => {
  const spec = machine.ignition.version;
  if (target || !spec.includes('-') || machine.variant === 'openshift') return [];
  const diagnostic = machine.spec
    ? diagnose('target/experimental-spec', 'butane', { version: machine.spec.version, spec })
    : diagnose('target/experimental-spec', 'ignition', { spec });
  return [aboutVersion(machine, diagnostic)];
};
