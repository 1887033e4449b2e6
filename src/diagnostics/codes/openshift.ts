import { formatBytes } from '../../text/amounts.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { butane, EXPERIMENTAL, fcos, openshift } from '../example.ts';
import { largestParts, type SizedPart } from '../sized-parts.ts';

/* What MachineConfigs cannot hold: `machine-config`. And the users of the boot loader: `grub`. */

const AT_INSTALL = 'give it to the cluster when it is installed; a running node has to be installed again';

export const machineConfigCodes = {
  'too-large': {
    title: 'a MachineConfig takes most of what all of them may have',
    severity: 'warning',
    message: ({ bytes, limit, parts }: { bytes: number; limit: number; parts: readonly SizedPart[] }) =>
      `the MachineConfig has ${formatBytes(bytes)} bytes, and all MachineConfigs of a pool together may have ${formatBytes(limit)}${largestParts(parts)}`,
    help: 'put large files into an image, or let a unit fetch them',
    why: 'All MachineConfigs of a pool are merged into one, which may have 1,572,864 bytes of JSON. The Machine Config Operator of OpenShift 4.22 refuses more; before, the database of the cluster does.',
    remedy: 'Put large files into an image, or let a unit fetch them.',
  },
  'experimental-version': {
    title: 'an experimental version of OpenShift makes a spec that no cluster takes',
    severity: 'warning',
    message: ({ version, spec }: { version: string; spec: string }) =>
      `version ${version} makes Ignition spec ${spec}: no Machine Config Operator takes an experimental spec`,
    help: ({ newest }: { newest: string }) => `write \`version: ${newest}\`: newer clusters take it too`,
    why: 'The Machine Config Operator takes stable Ignition specs only. It refuses a MachineConfig with an experimental one, and the pool is degraded.',
    remedy: 'Use the newest stable version: newer clusters take what it makes.',
    example: butane(
      'openshift',
      EXPERIMENTAL.openshift,
      'metadata:\n  name: 99-worker\n  labels:\n    machineconfiguration.openshift.io/role: worker\n',
    ),
  },
  'bad-name': {
    title: 'a MachineConfig has a name that the cluster refuses',
    severity: 'error',
    message: ({ name }: { name: string }) =>
      `the cluster refuses the name ${name}: it may have lower-case letters, digits, \`-\` and \`.\`, and begins and ends with a letter or a digit`,
    help: ({ meant }: { meant: string | undefined }) =>
      meant === undefined ? 'choose a name such as 99-worker-custom' : `write it as ${meant}`,
    why: 'Names of objects of Kubernetes are names of DNS. `oc apply` fails with other ones.',
    remedy: 'Use lower-case letters, digits and dashes.',
    example: butane(
      'openshift',
      '4.22.0',
      'metadata:\n  name: 99_worker_chrony\n  labels:\n    machineconfiguration.openshift.io/role: worker\n',
    ),
  },
  'unknown-role': {
    title: 'a MachineConfig is for a role that no pool has',
    severity: 'warning',
    message: ({ role }: { role: string }) => `a cluster has no pool ${role} by itself: no node gets this MachineConfig`,
    help: didYouMean,
    why: 'A pool takes the MachineConfigs with the label of its role. The pools of a cluster are `master`, `worker` and, in some, `arbiter`. What is for another one waits for a pool of your own.',
    remedy: 'Write `worker` or `master`, unless the cluster has a pool of this name.',
    example: butane(
      'openshift',
      '4.22.0',
      'metadata:\n  name: 99-workers-chrony\n  labels:\n    machineconfiguration.openshift.io/role: workers\n',
    ),
  },
  'force-file': {
    title: 'the file that forces the daemon is in a MachineConfig',
    severity: 'warning',
    message: ({ path }: { path: string }) => `the Machine Config Operator refuses ${path} in a config: the pool is degraded`,
    help: 'remove it, and make the file by hand on the node that needs it',
    why: 'Since OpenShift 4.12 the Machine Config Operator refuses a config that has `/run/machine-config-daemon-force`, and the pool is degraded.',
    remedy: 'Remove the file, and make it by hand on the node that needs it.',
    example: openshift(`
storage:
  files:
    - path: /run/machine-config-daemon-force
      contents:
        inline: ""
`),
  },
  'fixed-on-running-node': {
    title: 'a MachineConfig changes what cannot change on a running node',
    severity: 'error',
    cases: {
      field: {
        message: ({ field }: { field: string }) => `${field} cannot change on a running node: the pool is degraded`,
        help: AT_INSTALL,
      },
      password: {
        message: ({ since }: { since: string }) => `the password of a user cannot change on a running node before OpenShift ${since}`,
        help: AT_INSTALL,
      },
    },
    why: 'Partitions, filesystems, RAID arrays, groups, directories and links are made when a node is installed. With `--day2` the MachineConfig is for nodes that run: the Machine Config Operator refuses the change, and the pool is degraded.',
    remedy: 'Give the MachineConfig to the cluster when it is installed, or install the nodes again.',
    example: {
      ...openshift(`
storage:
  disks:
    - device: /dev/disk/by-id/data
      partitions:
        - label: data
          number: 1
`),
      options: { day2: true },
    },
  },
  'unknown-extension': {
    title: 'a MachineConfig asks for an extension that the release does not have',
    severity: 'error',
    message: ({ extension, release }: { extension: string; release: string }) =>
      `OpenShift ${release} has no extension ${extension}: the Machine Config Operator refuses the MachineConfig`,
    help: ({ extensions }: { extensions: readonly string[] }) => `extensions are ${extensions.join(', ')}`,
    why: 'The Machine Config Operator takes only the extensions that it knows. With another one the pool is degraded.',
    remedy: 'Use an extension of the release, or a newer release.',
    example: {
      ...butane(
        'openshift',
        '4.14.0',
        'metadata:\n  name: 99-worker\n  labels:\n    machineconfiguration.openshift.io/role: worker\nopenshift:\n  extensions: [sysstat]\n',
      ),
      options: { target: 'openshift@4.14' },
    },
  },
  'unused-on-running-node': {
    title: 'a MachineConfig changes what a running node does not look at',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ field }: { field: string }) => `${field} is not compared on a running node: the node takes the config and does nothing`,
    help: AT_INSTALL,
    why: 'The Machine Config Operator does not compare LUKS volumes. With `--day2` the MachineConfig is for nodes that run: they take it and encrypt nothing.',
    remedy: 'Give the MachineConfig to the cluster when it is installed, or install the nodes again.',
    example: {
      ...openshift(`
storage:
  luks:
    - name: data
      device: /dev/disk/by-id/data
      clevis:
        tpm2: true
`),
      options: { day2: true },
    },
  },
  'no-name': {
    title: 'a MachineConfig has no name',
    severity: 'error',
    message: 'metadata.name is required',
    why: 'A MachineConfig is an object of the cluster, and every object needs a name.',
    remedy: 'Set `metadata.name`, such as `99-worker-custom`: MachineConfigs apply in the order of their names.',
    example: butane(
      'openshift',
      '4.22.0',
      `
metadata:
  labels:
    machineconfiguration.openshift.io/role: worker
`,
    ),
  },
  'no-role': {
    title: 'a MachineConfig has no role',
    severity: 'error',
    message: ({ label }: { label: string }) => `${label} label is required`,
    why: 'The label `machineconfiguration.openshift.io/role` selects the pool of machines. Without it no machine gets the config.',
    remedy: 'Add the label, with `worker` or `master` as its value.',
    example: butane(
      'openshift',
      '4.22.0',
      `
metadata:
  name: 99-worker
`,
    ),
  },
  'kernel-type': {
    title: 'the type of the kernel is unknown',
    severity: 'error',
    message: ({ allowed }: { allowed: readonly string[] }) => `must be empty, ${allowed.map((type) => `"${type}"`).join(', or ')}`,
    why: 'The cluster has a default kernel and a realtime kernel. Any other value degrades the machines.',
    remedy: 'Use `default` or `realtime`, or leave it out.',
    example: openshift(`
openshift:
  kernel_type: low-latency
`),
  },
  'cex-kernel-argument': {
    title: 'CEX is enabled, but a kernel argument for its key is missing',
    severity: 'error',
    message: ({ argument }: { argument: string }) => `'${argument}' must be set as kernel argument when CEX is enabled for the boot device`,
    why: 'On OpenShift a kernel argument tells the initramfs where the key of the crypto card is.',
    remedy: 'Add `rd.luks.key=/etc/luks/cex.key` to `openshift.kernel_arguments`.',
    example: openshift(`
boot_device:
  layout: s390x-virt
  luks:
    cex:
      enabled: true
`),
  },
  btrfs: {
    title: 'a filesystem is btrfs, which Red Hat CoreOS does not support',
    severity: 'error',
    message: 'btrfs is not supported in this spec version',
    why: 'The image has no tool to make a btrfs filesystem, so the first boot fails.',
    remedy: 'Use `xfs` or `ext4`.',
    example: openshift(`
storage:
  filesystems:
    - device: /dev/vdb
      format: btrfs
`),
  },
  'format-none': {
    title: 'a filesystem has the format none',
    severity: 'error',
    message: 'format "none" is not supported in this spec version',
    why: 'With the format `none` a device is only wiped. OpenShift does not support this.',
    remedy: 'Use a format such as `xfs`, or remove the filesystem.',
    example: openshift(`
storage:
  filesystems:
    - device: /dev/vdb
      format: none
`),
  },
  'file-scheme': {
    title: 'a file of a MachineConfig is fetched from elsewhere',
    severity: 'error',
    message: 'file contents source must be data URL in this spec version',
    why: 'The Machine Config Operator compares the files of a machine with its config and does not fetch contents, so the contents have to be in the config.',
    remedy: 'Embed the contents with `inline` or `local`.',
    example: openshift(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: https://example.com/motd
`),
  },
  'special-mode': {
    title: 'a file of a MachineConfig has setuid, setgid or sticky bits',
    severity: 'error',
    message: 'special mode bits are not supported in this spec version',
    why: 'The Machine Config Operator does not support these bits, and marks the machine as degraded.',
    remedy: 'Remove the special bits: `0755`, not `04755`.',
    example: openshift(`
storage:
  files:
    - path: /usr/local/bin/tool
      mode: 04755
`),
  },
  'user-name': {
    title: 'a user other than core is configured',
    severity: 'error',
    message: 'users other than "core" are not supported in this spec version',
    why: 'The Machine Config Operator manages only the user `core`. Another user degrades the machine.',
    remedy: 'Use `core`.',
    example: openshift(`
passwd:
  users:
    - name: admin
      ssh_authorized_keys:
        - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIiXi0QIOd/t9/sOyi5XroUajcrK3Fl5+07/wFNhQ9Ta admin
`),
  },
  'elided-field': {
    title: 'a field is left out of the bare Ignition config',
    severity: 'warning',
    message: 'field ignored in raw mode',
    why: 'With `--raw` the output is only the Ignition config. Settings that only a MachineConfig has, such as those of the `openshift` section, are lost.',
    remedy: 'Translate without `--raw`, or remove the field.',
  },
} satisfies CodeEntries;

export const grubCodes = {
  'no-passwords': {
    title: 'the boot loader of the machine takes no passwords',
    severity: 'error',
    message: ({ architecture }: { architecture: string }) => `the boot loader of ${architecture} takes no passwords: the first boot stops`,
    help: 'leave out `grub`, or correct `layout`',
    why: 's390x does not boot with GRUB, and the boot loader of ppc64le does not read its passwords. Fedora CoreOS ends the first boot of such a machine where a config sets one.',
    remedy: 'Remove `grub`, or correct `layout`.',
    example: fcos(`
boot_device:
  layout: ppc64le
grub:
  users:
    - name: root
      password_hash: grub.pbkdf2.sha512.10000.874A958E.8EC1
`),
  },
  'no-name': {
    title: 'a user of the boot loader has no name',
    severity: 'error',
    message: 'field "name" is required',
    why: 'GRUB asks for a name and a password.',
    remedy: 'Add `name`.',
    example: fcos(`
grub:
  users:
    - password_hash: grub.pbkdf2.sha512.10000.ABCD
`),
  },
  'no-password-hash': {
    title: 'a user of the boot loader has no password hash',
    severity: 'error',
    message: 'field "password_hash" is required',
    why: 'GRUB asks for a name and a password, and compares the password with the hash.',
    remedy: 'Add `password_hash`. The command `grub2-mkpasswd-pbkdf2` makes one.',
    example: fcos(`
grub:
  users:
    - name: root
`),
  },
} satisfies CodeEntries;
