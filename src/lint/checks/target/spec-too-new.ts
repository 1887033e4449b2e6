import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Release } from '../../facts/targets.ts';
import { specsOf, type Target, takes } from '../../find-target.ts';
import { aboutVersion } from '../../machine/about-version.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn } from '../machine-config/operator-rule.ts';
import { type OlderVersion, olderVersion } from './older-version.ts';

/** A spec that the target does not take. */
export const specTooNew: MachineLint = (machine, { target }) => {
  if (!target) return [];
  const spec = machine.ignition.version;
  const { system, version, newest, oldest } = target;
  const name = `${system}@${version}`;
  if (!takes(newest, spec)) {
    const values = { spec, target: name, newest: newestTaken(newest), ...versionAdvice(machine, target, newest) };
    return [aboutVersion(machine, diagnose('target/spec-too-new', system === 'openshift' ? 'operator' : 'image', values))];
  }
  if (takes(oldest, spec)) return [];
  const since = firstThatTakes(target, spec) ?? newest.since!;
  const values = { spec, target: name, since, before: newestTaken(oldest), ...versionAdvice(machine, target, oldest) };
  return [aboutVersion(machine, diagnose('target/spec-in-late-releases', values))];
};

function firstThatTakes({ releases }: Target, spec: string): string | undefined {
  return releases.find((release) => takes(release, spec))?.since;
}

function newestTaken(release: Release): string {
  return specsOf(release).stable;
}

/** The newest version that a release takes, and what in the config needs a newer one. */
function versionAdvice(
  machine: Machine,
  { system }: Target,
  release: Release,
): Pick<OlderVersion, 'needsMore' | 'newerParts'> & { readonly variant: string | undefined; readonly version: string | undefined } {
  // versions of OpenShift say for which cluster they are, beside the spec that they make
  const isNewer = (version: string | undefined): boolean =>
    system === 'openshift' && version !== undefined && !holdsIn({ until: release.version }, version);
  const older = olderVersion(machine, (spec, version) => takes(release, spec) && !isNewer(version));
  return { variant: machine.variant, version: older?.version, needsMore: older?.needsMore ?? [], newerParts: older?.newerParts ?? [] };
}
