import { compareReleases, newestSpec } from '../ignition/releases.ts';
import { type Release, releasesOf, type TargetSystem } from './facts/targets.ts';

/** What a machine is that a config is meant for: `fcos@42`. */
export interface Target {
  readonly system: TargetSystem | 'ignition';
  /** The version as it was given. */
  readonly version: string;
  /** What every machine of this version has. */
  readonly oldest: Release;
  /** What the newest one has; the same as `oldest` where a version does not change in its life. */
  readonly newest: Release;
  /** All rows of this version, oldest first. */
  readonly releases: readonly Release[];
}

/** Why a text names no target. */
export interface NoTarget {
  readonly reason: 'unknown-system' | 'unknown-version' | 'before-spec-3' | 'spec';
  /** What can be named instead: systems, or versions of the system. */
  readonly known: readonly string[];
}

/**
 * Reads `SYSTEM@VERSION`. Fedora CoreOS and Debian are named by their number, OpenShift by its minor version, Flatcar and Ignition by
 * any version: such a one has what the nearest older one in the table has. A part of a version is enough: `flatcar@3815`.
 */
export function findTarget(text: string): Target | NoTarget {
  const at = text.indexOf('@');
  const system = at < 0 ? text : text.slice(0, at);
  const version = at < 0 ? '' : text.slice(at + 1).replace(/^v(?=\d)/, '');
  if (system === 'ignition') return ignitionTarget(version);
  if (!isSystem(system)) return { reason: 'unknown-system', known: [...Object.keys(releasesOf), 'ignition'] };
  const rows: readonly Release[] = releasesOf[system];
  const known = [...new Set(rows.map((row) => row.version))];
  if (!/^\d+(?:\.\d+)*$/.test(version)) return { reason: 'unknown-version', known };
  if (system === 'flatcar') {
    if (compareReleases(version, rows[0]!.version) < 0 && version !== '3185') return { reason: 'before-spec-3', known };
    // what comes behind the first number are channels of one branch, with one Ignition
    const newest = version.includes('.') ? version : `${version}.${Number.MAX_SAFE_INTEGER}`;
    const row = rows.findLast((one) => compareReleases(one.version, newest) <= 0) ?? rows[0]!;
    return { system, version, oldest: row, newest: row, releases: [row] };
  }
  const depth = system === 'openshift' ? 2 : 1;
  const named = version.split('.').slice(0, depth).join('.');
  const matching = rows.filter((row) => row.version === named);
  if (matching.length === 0) return { reason: 'unknown-version', known };
  return { system, version, oldest: matching[0]!, newest: matching.at(-1)!, releases: matching };
}

/** The newest stable spec that a release takes, and the experimental one that it takes beside it. */
export function specsOf(release: Release): { readonly stable: string; readonly experimental?: string | undefined } {
  const stable = release.spec ?? newestSpec(release.ignition!)!;
  if (release.stableOnly) return { stable };
  const [major, minor] = stable.split('.').map(Number) as [number, number];
  return { stable, experimental: `${major}.${minor + 1}.0-experimental` };
}

/** Whether a release takes an Ignition spec. */
export function takes(release: Release, spec: string): boolean {
  const { stable, experimental } = specsOf(release);
  return spec.includes('-') ? spec === experimental : compareReleases(spec, stable) <= 0;
}

function ignitionTarget(version: string): Target | NoTarget {
  if (!/^\d+(?:\.\d+)*$/.test(version)) return { reason: 'unknown-version', known: ['2.0.0 or newer'] };
  // releases are 2.x; 3.x are versions of the spec
  if (compareReleases(version, '3') >= 0) return { reason: 'spec', known: ['2.0.0 or newer'] };
  if (newestSpec(version) === undefined) return { reason: 'before-spec-3', known: ['2.0.0 or newer'] };
  const release = { version, ignition: version };
  return { system: 'ignition', version, oldest: release, newest: release, releases: [release] };
}

function isSystem(system: string): system is TargetSystem {
  return Object.hasOwn(releasesOf, system);
}
