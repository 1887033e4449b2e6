/*
 * Words that settings of quadlets take. Source: podman-systemd.unit(5), podman-run(1), podman-network-create(1) and podman-pull(1).
 */

const PULL = 'missing always newer never';
const NETWORK = 'host none bridge pasta slirp4netns private';
const USERNS = 'auto keep-id nomap host';
const LOG_DRIVER = 'journald k8s-file passthrough none json-file';

/** By the name of the setting: the words, the most usual first. */
export const quadletWords: Readonly<Record<string, string>> = {
  AutoUpdate: 'registry local',
  CgroupsMode: 'split enabled disabled no-conmon',
  DropCapability: 'all',
  ExitCodePropagation: 'all any none',
  ExitPolicy: 'stop continue',
  GroupAdd: 'keep-groups',
  HealthOnFailure: 'none kill restart stop',
  IPAMDriver: 'host-local dhcp none',
  LogDriver: LOG_DRIVER,
  Network: NETWORK,
  Notify: 'true healthy false',
  Policy: PULL,
  Pull: PULL,
  SetWorkingDirectory: 'unit yaml file',
  Timezone: 'local UTC',
  Unmask: 'ALL',
  UserNS: USERNS,
};

/** The settings that are true or false. */
export const quadletFlags: ReadonlySet<string> = new Set(
  (
    'AllTags Copy DefaultDependencies DisableDNS EnvironmentHost ForceRM HttpProxy IPv6 Internal KubeDownForce NetworkDeleteOnStop ' +
    'NoNewPrivileges Quiet ReadOnly ReadOnlyTmpfs RunInit SecurityLabelDisable SecurityLabelNested StartWithPod TLSVerify'
  ).split(' '),
);
