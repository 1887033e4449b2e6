import { compareReleases } from '../../../ignition/releases.ts';
import type { OperatorRule } from '../../facts/machine-config-operator.ts';
import type { Machine } from '../../machine/machine.ts';
import type { LintOptions } from '../../machine/machine-lint.ts';

/**
 * The OpenShift release that a config is for: the target, else the one that its version names, which no older cluster takes.
 * Undefined for configs that no Machine Config Operator reads.
 */
export function openshiftRelease({ spec }: Machine, { target }: LintOptions): string | undefined {
  if (target?.system === 'openshift') return target.version;
  return spec?.variant === 'openshift' ? spec.version.split('-')[0] : undefined;
}

/** Whether a rule of the operator holds in a release, which may have a third number. */
export function holdsIn({ since = '0', until }: OperatorRule, release: string): boolean {
  const minor = release.split('.').slice(0, 2).join('.');
  return compareReleases(minor, since) >= 0 && (until === undefined || compareReleases(minor, until) <= 0);
}
