import { compareReleases } from '../../../ignition/releases.ts';
import type { Release } from '../../facts/targets.ts';
import { specsOf, type Target } from '../../find-target.ts';
import { aboutVersion } from '../../machine/about-version.ts';
import { finding } from '../../machine/finding.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn } from '../machine-config/operator-rule.ts';
import { type OlderVersion, olderVersion } from './older-version.ts';

/** How many fields a line of help names. */
const NAMED = 4;

/** A spec that the target does not take. */
export const specTooNew: MachineLint = (machine, { target }) => {
  if (!target) return [];
  const made = machine.ignition.version;
  const name = `${target.system}@${target.version}`;
  if (!takes(target.newest, made)) {
    const consequence = target.system === 'openshift' ? 'the Machine Config Operator refuses it' : 'the boot stops';
    const message = `this is Ignition spec ${made}, and ${name} takes ${newestTaken(target.newest)} at most: ${consequence}`;
    return [aboutVersion(machine, finding('target/spec-too-new', message, helpFor(machine, target, target.newest)))];
  }
  if (takes(target.oldest, made)) return [];
  const { newest, oldest } = target;
  const since = firstThatTakes(target, made);
  const message = `${name} takes Ignition spec ${made} since ${since ?? newest.since}; before, ${newestTaken(oldest)} at most`;
  return [aboutVersion(machine, finding('target/spec-in-late-releases', message, helpFor(machine, target, oldest)))];
};

function firstThatTakes({ releases }: Target, spec: string): string | undefined {
  return releases.find((release) => takes(release, spec))?.since;
}

function takes(release: Release, spec: string): boolean {
  const { stable, experimental } = specsOf(release);
  return spec.includes('-') ? spec === experimental : compareReleases(spec, stable) <= 0;
}

function newestTaken(release: Release): string {
  return specsOf(release).stable;
}

function helpFor(machine: Machine, { system }: Target, release: Release): string {
  // versions of OpenShift say for which cluster they are, beside the spec that they make
  const isNewer = (version: string | undefined): boolean =>
    system === 'openshift' && version !== undefined && !holdsIn({ until: release.version }, version);
  const older = olderVersion(machine, (spec, version) => takes(release, spec) && !isNewer(version));
  if (!older) return `no version of ${machine.variant ?? 'the spec'} is old enough: use a newer image`;
  const { version, needsMore } = older;
  if (needsMore.length === 0) return `write \`version: ${version}\`: nothing in the config needs more`;
  return `write \`version: ${version}\` and do without ${fieldsOf(needsMore)}, or use a newer image`;
}

function fieldsOf(needsMore: OlderVersion['needsMore']): string {
  const more = needsMore.length - NAMED;
  return `${needsMore.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
