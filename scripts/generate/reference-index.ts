import type { Spec } from '../../src/spec/spec.ts';
import { table } from './markdown.ts';

const SYSTEMS: Readonly<Record<string, string>> = {
  fcos: 'Fedora CoreOS',
  flatcar: 'Flatcar Container Linux',
  openshift: 'OpenShift',
  r4e: 'RHEL for Edge',
  fiot: 'Fedora IoT',
};

/** The page that leads to the reference pages of all versions. */
export function referenceIndex(specs: readonly Spec[]): string {
  const rows = specs.map((spec) => {
    const { variant, version, ignition } = spec;
    const system = SYSTEMS[variant];
    if (system === undefined) throw new Error(`variant ${variant} has no name`);
    return [
      `[${variant} ${version}](${variant}-${version}.md)`,
      system,
      `${ignition.version}${spec.machineConfig ? ' in a MachineConfig' : ''}`,
    ];
  });
  return `# Every version of every variant\n\n${table(['Config', 'System', 'Makes Ignition configs of version'], rows)}`;
}
