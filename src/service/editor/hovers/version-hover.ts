import { priceOf } from '../../../spec/raised-version.ts';
import type { Spec } from '../../../spec/spec.ts';
import { newestStable } from '../../../spec/versions.ts';

/** The operating systems that variants are for. */
const SYSTEMS: Readonly<Record<string, string>> = {
  fcos: 'Fedora CoreOS',
  flatcar: 'Flatcar Container Linux',
  openshift: 'OpenShift, whose nodes run RHEL CoreOS: the output is a MachineConfig',
  r4e: 'RHEL for Edge',
  fiot: 'Fedora IoT',
};

/** What the variant of a config is for; undefined for one that does not exist. */
export function variantHover(variant: string): string | undefined {
  return Object.hasOwn(SYSTEMS, variant) ? SYSTEMS[variant] : undefined;
}

/** What a version makes and needs; undefined for one that does not exist. `spec` is what the config is read as. */
export function versionHover(written: string, spec: Spec): string | undefined {
  const { variant, version, ignition } = spec;
  if (written !== version) return undefined;
  const newest = newestStable(variant);
  return [
    `${variant} ${version} makes Ignition ${ignition.version}, ${priceOf(spec)}`,
    ...(newest === version ? ['It is the newest stable version.'] : [`The newest stable version is ${newest}.`]),
  ].join('  \n');
}
