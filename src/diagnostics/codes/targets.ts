import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';
import { said } from '../said.ts';

/* What the release of a machine does not take: `target`. What the kernel is told: `kernel-arguments`, `selinux`. */

export const targetCodes = {
  'spec-too-new': {
    title: 'the target does not take the Ignition spec that the config makes',
    severity: 'error',
    message: said,
    why: 'The version of a Butane config decides which Ignition spec it makes. An image whose Ignition is older than the spec stops in its first boot; the Machine Config Operator of OpenShift refuses the MachineConfig.',
    remedy: 'Use the version that the help names, without the fields that it does not have, or a newer image.',
    example: {
      ...butane(
        'fcos',
        '1.6.0',
        `
storage:
  files:
    - path: /etc/motd
      contents:
        inline: Welcome
`,
      ),
      options: { target: 'fcos@39' },
    },
  },
  'spec-in-late-releases': {
    title: 'only later releases of the target take the Ignition spec that the config makes',
    severity: 'warning',
    message: said,
    why: 'Fedora CoreOS gets a newer Ignition within the life of a version. The first images of that version stop in their first boot with this config.',
    remedy: 'Use the version that the help names, or make sure that the image is new enough.',
    example: { ...butane('fcos', '1.5.0', ''), options: { target: 'fcos@37' } },
  },
  'other-system': {
    title: 'none of the targets is of the system that the config is for',
    severity: 'warning',
    message: said,
    why: 'A target is a release of one system. What it takes says nothing about a config for another system, so that nothing is checked.',
    remedy: 'Name a target of the system of the config too, or check the configs of each system apart.',
    example: { ...butane('flatcar', '1.1.0', ''), options: { target: 'fcos@42' } },
  },
  'experimental-spec': {
    title: 'the config makes an experimental Ignition spec',
    severity: 'info',
    message: said,
    offBecause: 'because who writes an experimental version mostly knows that it is one.',
    why: 'An experimental spec is read only by the releases of Ignition that were made while it was one. When it becomes stable, newer releases refuse it, and a machine with a newer image stops in its first boot.',
    remedy: 'Use the newest stable version, or name the release with `--target`.',
    example: butane('fcos', '1.8.0-experimental', ''),
  },
} satisfies CodeEntries;

export const kernelArgumentsCodes = {
  'no-helper': {
    title: 'the target cannot set kernel arguments',
    severity: 'error',
    message: said,
    why: 'Ignition calls a program of the distribution to set kernel arguments. Where there is none, it fails, and the boot stops.',
    remedy: 'Remove `kernel_arguments`, and set the arguments in the boot loader of the image.',
    example: {
      ...butane('fcos', '1.4.0', 'kernel_arguments:\n  should_exist: [quiet]\n'),
      options: { target: 'debian@13' },
    },
  },
  'cgroup-v1': {
    title: 'control groups of version 1 are asked for',
    severity: 'warning',
    message: said,
    why: 'systemd 256 and newer refuses to start with control groups of version 1, and version 258 does not have them at all. Fedora CoreOS has such a systemd since version 41.',
    remedy: 'Remove the argument, or the file `/etc/flatcar-cgroupv1`: container runtimes work with version 2.',
    example: fcos(`
kernel_arguments:
  should_exist:
    - systemd.unified_cgroup_hierarchy=0
`),
  },
  'no-cgroup-v1': {
    title: 'the target has no control groups of version 1',
    severity: 'error',
    message: said,
    why: 'systemd 256 and newer refuses to start with control groups of version 1: the machine does not boot.',
    remedy: 'Remove the argument, or the file `/etc/flatcar-cgroupv1`: container runtimes work with version 2.',
    example: {
      ...butane(
        'fcos',
        '1.5.0',
        `
kernel_arguments:
  should_exist:
    - systemd.unified_cgroup_hierarchy=0
`,
      ),
      options: { target: 'fcos@42' },
    },
  },
} satisfies CodeEntries;

export const selinuxCodes = {
  off: {
    title: 'SELinux is turned off, or denies nothing',
    severity: 'warning',
    message: said,
    why: 'Fedora CoreOS and RHCOS are made for SELinux and not supported without it. Files that are written while it is off have no label, and are denied when it is on again.',
    remedy: 'Remove it, and allow what is denied with a boolean, a label or a policy module.',
    example: fcos(`
kernel_arguments:
  should_exist:
    - selinux=0
`),
  },
} satisfies CodeEntries;
