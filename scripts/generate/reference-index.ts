import type { Spec } from '../../src/spec/spec.ts';
import { table } from './markdown.ts';

const SYSTEMS: Readonly<Record<string, string>> = {
  fcos: 'Fedora CoreOS',
  flatcar: 'Flatcar Container Linux',
  openshift: 'OpenShift',
  r4e: 'RHEL for Edge',
  fiot: 'Fedora IoT',
};

/** The index page with links to the reference pages of all versions. */
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
  const intro =
    'This page is for people who write configs by hand. It links to the reference page of each version of each variant, which lists all fields.';
  return `# All versions\n\n${intro}\n\n${table(['Variant and version', 'System', 'Ignition version of the output'], rows)}`;
}
