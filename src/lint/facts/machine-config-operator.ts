/*
 * Source: openshift/machine-config-operator, branches release-4.6 to release-5.2 (2026-08): `pkg/controller/common/helpers.go`,
 * `reconcile.go`, `constants.go` and `pkg/daemon`.
 */

/** What a version of the operator does with a MachineConfig. Versions are those of OpenShift, first and last one included. */
export interface OperatorRule {
  readonly since?: string;
  readonly until?: string;
}

export const operatorRules = {
  /** A file with a mode above 0777 is refused. */
  refusesSpecialModes: { since: '4.10' },
  /** /run/machine-config-daemon-force may not be written. */
  refusesForceFile: { since: '4.12' },
  /** The password hash of core may change on a running node; before, only its SSH keys. */
  changesCorePassword: { since: '4.13' },
  /** Kernel arguments in the Ignition part may not change on a running node. Those of the MachineConfig itself may. */
  refusesIgnitionKernelArguments: { since: '4.14' },
  /** A rendered MachineConfig may have 1,572,864 bytes of JSON at most. Before, the limit of etcd for a request stops it. */
  limitsSize: { since: '4.22' },
} as const satisfies Readonly<Record<string, OperatorRule>>;

/** Bytes of JSON of a rendered MachineConfig; the operator warns from 80 % on. All MachineConfigs of a pool are merged into one. */
export const machineConfigLimit = 1_572_864;
export const operatorWarnsFrom = 0.8;

export const kernelTypes: Readonly<Record<string, OperatorRule>> = { default: {}, realtime: {}, '64k-pages': { since: '4.15' } };

export const extensions: Readonly<Record<string, OperatorRule>> = {
  usbguard: {},
  'kernel-devel': {},
  'sandboxed-containers': { since: '4.8' },
  kerberos: { since: '4.11' },
  ipsec: { since: '4.14' },
  wasm: { since: '4.14', until: '4.21' },
  sysstat: { since: '4.18' },
  'two-node-ha': { since: '4.19' },
};

/**
 * Fields of Ignition that may not change on a running node: the pool is degraded. Of users, only core and its keys and password
 * may change. Disks of LUKS are not compared at all: a change passes and does nothing.
 */
export const fixedFields: readonly string[] = [
  'passwd.groups',
  'storage.disks',
  'storage.filesystems',
  'storage.raid',
  'storage.directories',
  'storage.links',
];
export const uncomparedFields: readonly string[] = ['storage.luks'];

/** The label by which a pool finds its MachineConfigs. */
export const roleLabel = 'machineconfiguration.openshift.io/role';

/** The roles of the pools that a cluster has by itself (`manifests/*.machineconfigpool.yaml` of openshift/machine-config-operator). */
export const roles: readonly string[] = ['arbiter', 'master', 'worker'];

/** What is meant by roles that are often written instead: names of nodes' roles in Kubernetes and in the installer. */
export const meantRoles: Readonly<Record<string, string>> = {
  compute: 'worker',
  'control-plane': 'master',
  controlplane: 'master',
  masters: 'master',
  node: 'worker',
  workers: 'worker',
};
