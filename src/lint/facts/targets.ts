/*
 * What releases of operating systems read. Sources:
 *
 * - ignition: docs/release-notes.md and docs/specs.md of coreos/ignition (HEAD of 2026-08 for 2.27).
 * - fcos: the manifest locks of the branch `stable` of coreos/fedora-coreos-config, with the date of the commit, up to October 2024;
 *   later rows come from the pull requests that fast-tracked Ignition into testing-devel. Stable follows two to four weeks later.
 * - openshift: `ValidateIgnConfig`, `ParseAndConvertConfig` and constants in `pkg/controller/common` of openshift/machine-config-operator, branch
 *   by branch from release-4.6 to release-5.2 (2026-08). RHCOS has its own Ignition, but the operator decides what is taken.
 * - flatcar: the ebuilds of Ignition in flatcar/scripts at the tags, and flatcar-website.
 * - debian: the packages of bookworm, trixie and sid.
 *
 * A machine takes the spec of its release and all older ones. It takes the one experimental spec that is one step ahead.
 */

/** A release of an operating system, from its first version on. */
export interface Release {
  /** The version that people name: `42`, `4.16`, `3815.2.0`, `2.14.0`. */
  readonly version: string;
  /** The day since when, where a version gets a newer Ignition in its life. */
  readonly since?: string;
  /** The release of Ignition that it has, where it is known. */
  readonly ignition?: string;
  /** The newest stable spec that it takes, where the release of Ignition does not say so. */
  readonly spec?: string;
  /** Experimental specs are refused. */
  readonly stableOnly?: true;
  readonly systemd?: number;
}

/** Fedora CoreOS, by the number of Fedora. */
export const fcosReleases: readonly Release[] = [
  { version: '30', since: '2019-09-05', ignition: '2.0.1', systemd: 241 },
  { version: '31', since: '2019-11-25', ignition: '2.0.1', systemd: 243 },
  { version: '31', since: '2020-01-09', ignition: '2.1.1', systemd: 243 },
  { version: '31', since: '2020-04-21', ignition: '2.2.1', systemd: 243 },
  { version: '31', since: '2020-06-01', ignition: '2.3.0', systemd: 243 },
  { version: '32', since: '2020-06-16', ignition: '2.3.0', systemd: 245 },
  { version: '32', since: '2020-07-27', ignition: '2.4.0', systemd: 245 },
  { version: '32', since: '2020-08-24', ignition: '2.6.0', systemd: 245 },
  { version: '32', since: '2020-11-17', ignition: '2.7.0', systemd: 245 },
  { version: '33', since: '2020-12-03', ignition: '2.7.0', systemd: 246 },
  { version: '33', since: '2020-12-16', ignition: '2.8.0', systemd: 246 },
  { version: '33', since: '2021-02-02', ignition: '2.9.0', systemd: 246 },
  { version: '34', since: '2021-05-18', ignition: '2.9.0', systemd: 248 },
  { version: '34', since: '2021-06-01', ignition: '2.10.1', systemd: 248 },
  { version: '34', since: '2021-07-27', ignition: '2.11.0', systemd: 248 },
  { version: '34', since: '2021-08-23', ignition: '2.12.0', systemd: 248 },
  { version: '35', since: '2021-11-17', ignition: '2.12.0', systemd: 249 },
  { version: '35', since: '2021-12-17', ignition: '2.13.0', systemd: 249 },
  { version: '36', since: '2022-05-24', ignition: '2.13.0', systemd: 250 },
  { version: '36', since: '2022-06-06', ignition: '2.14.0', systemd: 250 },
  { version: '37', since: '2022-11-28', ignition: '2.14.0', systemd: 251 },
  { version: '37', since: '2023-03-22', ignition: '2.15.0', systemd: 251 },
  { version: '38', since: '2023-05-01', ignition: '2.15.0', systemd: 253 },
  { version: '38', since: '2023-08-07', ignition: '2.16.2', systemd: 253 },
  { version: '39', since: '2023-11-20', ignition: '2.16.2', systemd: 254 },
  { version: '39', since: '2023-12-18', ignition: '2.17.0', systemd: 254 },
  { version: '39', since: '2024-04-05', ignition: '2.18.0', systemd: 254 },
  { version: '40', since: '2024-05-06', ignition: '2.18.0', systemd: 255 },
  { version: '40', since: '2024-07-01', ignition: '2.19.0', systemd: 255 },
  { version: '41', since: '2024-10-23', ignition: '2.20.0' },
  { version: '41', since: '2025-03-18', ignition: '2.21.0' },
  { version: '42', since: '2025-03-18', ignition: '2.21.0' },
  { version: '43', since: '2025-10-14', ignition: '2.24.0' },
  { version: '43', since: '2026-03-20', ignition: '2.26.0' },
  { version: '44', since: '2026-09-16', ignition: '2.27.0' },
];

/** OpenShift, by the version of the cluster. The Machine Config Operator takes no experimental spec. */
export const openshiftReleases: readonly Release[] = [
  { version: '4.6', spec: '3.1.0', stableOnly: true },
  { version: '4.7', spec: '3.2.0', stableOnly: true },
  { version: '4.8', spec: '3.2.0', stableOnly: true },
  { version: '4.9', spec: '3.2.0', stableOnly: true },
  { version: '4.10', spec: '3.2.0', stableOnly: true },
  { version: '4.11', spec: '3.2.0', stableOnly: true },
  { version: '4.12', spec: '3.2.0', stableOnly: true },
  { version: '4.13', spec: '3.4.0', stableOnly: true },
  { version: '4.14', spec: '3.4.0', stableOnly: true },
  { version: '4.15', spec: '3.4.0', stableOnly: true },
  { version: '4.16', spec: '3.4.0', stableOnly: true },
  { version: '4.17', spec: '3.4.0', stableOnly: true },
  { version: '4.18', spec: '3.4.0', stableOnly: true },
  { version: '4.19', spec: '3.5.0', stableOnly: true },
  { version: '4.20', spec: '3.5.0', stableOnly: true },
  { version: '4.21', spec: '3.5.0', stableOnly: true },
  { version: '4.22', spec: '3.5.0', stableOnly: true },
  { version: '4.23', spec: '3.5.0', stableOnly: true },
  { version: '5.0', spec: '3.5.0', stableOnly: true },
  { version: '5.1', spec: '3.5.0', stableOnly: true },
  { version: '5.2', spec: '3.5.0', stableOnly: true },
];

/** Flatcar. A release has what the nearest older one in the table has. Older ones read Container Linux Configs alone. */
export const flatcarReleases: readonly Release[] = [
  { version: '3185.0.0', spec: '3.3.0' },
  { version: '3510.3.0', ignition: '2.14.0', systemd: 252 },
  { version: '3572.1.0', ignition: '2.15.0', systemd: 252 },
  { version: '3913.0.0', ignition: '2.18.0', systemd: 255 },
  { version: '4081.2.0', ignition: '2.19.0', systemd: 255 },
  { version: '4152.2.0', ignition: '2.20.0', systemd: 255 },
  { version: '4459.2.0', ignition: '2.22.0', systemd: 257 },
  { version: '4593.2.0', ignition: '2.24.0' },
];

/** Debian's package `ignition`. Its version is a release of Ignition; there is no helper for kernel arguments. */
export const debianReleases: readonly Release[] = [
  { version: '12', ignition: '2.14.0' },
  { version: '13', ignition: '2.14.0' },
];

/** Operating systems that a target may name, and their releases, oldest first. `ignition@VERSION` names Ignition itself. */
export const releasesOf = {
  fcos: fcosReleases,
  openshift: openshiftReleases,
  flatcar: flatcarReleases,
  debian: debianReleases,
} as const satisfies Readonly<Record<string, readonly Release[]>>;

export type TargetSystem = keyof typeof releasesOf;

/** Other names of systems, and of versions of Debian. */
export const otherSystemNames: Readonly<Record<string, string>> = {
  coreos: 'fcos',
  fedora: 'fcos',
  'fedora-coreos': 'fcos',
  ocp: 'openshift',
  okd: 'openshift',
  rhcos: 'openshift',
  scos: 'openshift',
};

export const otherVersionNames: Readonly<Record<string, string>> = { bookworm: '12', trixie: '13' };

/** Streams of Fedora CoreOS and channels of Flatcar: each has another release every few weeks. */
export const streams: readonly string[] = ['alpha', 'beta', 'edge', 'latest', 'lts', 'next', 'stable', 'testing'];
