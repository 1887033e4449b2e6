/*
 * Configs for OpenShift are wrapped in a MachineConfig, which has some fields beside the Ignition config.
 *
 * variant: openshift
 * version: 4.20.0
 * metadata:
 *   name: 99-worker-quiet
 *   labels:
 *     machineconfiguration.openshift.io/role: worker
 * openshift:
 *   kernel_arguments: [quiet]
 * storage:
 *   files:
 *     - path: /etc/motd
 *       contents:
 *         inline: hello
 *
 * =>
 *
 * apiVersion: machineconfiguration.openshift.io/v1
 * kind: MachineConfig
 * metadata:
 *   labels:
 *     machineconfiguration.openshift.io/role: worker
 *   name: 99-worker-quiet
 * spec:
 *   config:
 *     ignition:
 *       version: 3.5.0
 *     storage:
 *       files:
 *         - contents:
 *             compression: ""
 *             source: data:,hello
 *           path: /etc/motd
 *   kernelArguments:
 *     - quiet
 */

import { leaf, type Placed, type Struct, struct, structOf } from '../../../schema/placed.ts';

/** The fields of `openshift` that are the MachineConfig's own, by their names there. */
export const SPEC_FIELDS = {
  kernel_arguments: 'kernelArguments',
  extensions: 'extensions',
  fips: 'fips',
  kernel_type: 'kernelType',
} as const;

/** `metadata` and `openshift`: the Ignition document is wrapped in a MachineConfig. */
export function wrapInMachineConfig(config: Struct, document: Struct): Struct {
  const version = config.fields.get('version')?.origin;
  const metadata = struct(config, 'metadata');
  const spec = new Map<string, Placed>([['config', { ...document, origin: config.origin }]]);
  for (const [name, value] of openshiftFields(config)) spec.set(name, value);
  return structOf([
    ['apiVersion', leaf('machineconfiguration.openshift.io/v1', version)],
    ['kind', leaf('MachineConfig', version)],
    ['metadata', metadata],
    ['spec', structOf(spec, version)],
  ]);
}

/** The fields of a MachineConfig beside its Ignition config, in the order of the MachineConfig. */
export function openshiftFields(config: Struct): [name: string, value: Placed][] {
  const openshift = struct(config, 'openshift');
  return Object.entries(SPEC_FIELDS).flatMap(([from, to]) => {
    const value = openshift.fields.get(from);
    return value ? [[to, value] as [string, Placed]] : [];
  });
}
