import type { CodeEntries } from '../entry.ts';
import { butane, EXPERIMENTAL, fcos } from '../example.ts';

/* What the release of a machine does not take: `target`. What the kernel is told: `kernel-arguments`, `selinux`. */

export interface SpecTooNew {
  readonly spec: string;
  readonly target: string;
  /** The newest spec that the target takes. */
  readonly newest: string;
}

/** What a help line says of the version to write: what `olderVersion` of the lint has found. */
export interface VersionAdvice {
  /** The variant; undefined for an Ignition config. */
  readonly variant: string | undefined;
  /** The version that the target takes. Undefined if there is none. */
  readonly version: string | undefined;
  /** Fields of the config that this version does not have. */
  readonly needsMore: readonly string[];
  /** Parts of a composed config that name a newer version than this one. */
  readonly newerParts: readonly string[];
}

export interface NewerThanNeeded {
  /** The oldest version that is enough, and the spec that it makes. */
  readonly version: string;
  readonly spec: string;
  /** The spec that the config makes. */
  readonly ownSpec: string;
  /** Parts of a composed config that name a newer version than the oldest one. */
  readonly newerParts: readonly string[];
}

function writeOldest({ version, newerParts }: NewerThanNeeded): string {
  return `${writeVersion(version, newerParts)} where older machines get the config too`;
}

/** How many fields or files a line of help names. */
const NAMED = 4;

function useOlderVersion({ variant = 'the spec', version, needsMore, newerParts }: VersionAdvice): string {
  if (version === undefined) return `no version of ${variant} is old enough: use a newer image`;
  const change = writeVersion(version, newerParts);
  if (needsMore.length === 0) return `${change}: nothing in the config needs more`;
  return `${change} and do without ${someOf(needsMore)}, or use a newer image`;
}

/** What to write, and where: a part may not name a newer version than the root. */
function writeVersion(version: string, newerParts: readonly string[]): string {
  const change = `write \`version: ${version}\``;
  if (newerParts.length === 0) return change;
  const others = newerParts.length - NAMED;
  const places = ['here', ...newerParts.slice(0, NAMED).map((name) => `in ${name}`), ...(others > 0 ? [`in ${others} more`] : [])];
  return `${change} ${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
}

function someOf(names: readonly string[]): string {
  const others = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

const onlyReadBefore = (spec: string): string =>
  `only the releases of Ignition that were made before ${spec.split('-')[0]} was stable read it`;

const useStable = 'use a stable version where machines get a newer image without a newer config';

const useVersion2 = 'remove it: containers run on control groups of version 2';

export const targetCodes = {
  'spec-too-new': {
    title: 'the target does not take the Ignition spec that the config makes',
    severity: 'error',
    cases: {
      image: {
        message: ({ spec, target, newest }: SpecTooNew) =>
          `this is Ignition spec ${spec}, and ${target} takes ${newest} at most: the boot stops`,
        help: useOlderVersion,
      },
      operator: {
        message: ({ spec, target, newest }: SpecTooNew) =>
          `this is Ignition spec ${spec}, and ${target} takes ${newest} at most: the Machine Config Operator refuses it`,
        help: useOlderVersion,
      },
    },
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
    message: ({ spec, target, since, before }: { spec: string; target: string; since: string; before: string }) =>
      `${target} takes Ignition spec ${spec} since ${since}; before, ${before} at most`,
    help: useOlderVersion,
    why: 'Fedora CoreOS gets a newer Ignition within the life of a version. The first images of that version stop in their first boot with this config.',
    remedy: 'Use the version that the help names, or make sure that the image is new enough.',
    example: { ...butane('fcos', '1.5.0', ''), options: { target: 'fcos@37' } },
  },
  'newer-than-needed': {
    title: 'an older version is enough for the config',
    severity: 'info',
    cases: {
      butane: {
        message: ({ variant, version, spec, ownSpec }: NewerThanNeeded & { variant: string }) =>
          `the config uses nothing newer than ${variant} ${version}, which makes Ignition spec ${spec} instead of ${ownSpec}`,
        help: writeOldest,
      },
      ignition: {
        message: ({ spec, ownSpec }: NewerThanNeeded) => `the config uses nothing newer than Ignition spec ${spec}, and names ${ownSpec}`,
        help: writeOldest,
      },
    },
    offBecause: 'because a version that is newer than needed is no fault where every machine takes it.',
    why: 'The version of a config decides which Ignition spec it makes. Machines that are older than the target read only older specs.',
    remedy: 'Name the older version if older machines get the config too.',
    example: { ...butane('fcos', '1.5.0', ''), options: { target: 'fcos@42' } },
  },
  'other-system': {
    title: 'none of the targets is of the system that the config is for',
    severity: 'warning',
    message: ({ variant, targets }: { variant: string; targets: readonly string[] }) =>
      `this config is for ${variant}, and ${targets.length === 1 ? `the target ${targets[0]} is not` : `none of the targets ${targets.join(', ')} is`}: it is not checked for a release`,
    help: 'name a target of its own system too, or check it apart',
    why: 'A target is a release of one system. What it takes says nothing about a config for another system, so that nothing is checked.',
    remedy: 'Name a target of the system of the config too, or check the configs of each system apart.',
    example: { ...butane('flatcar', '1.1.0', ''), options: { target: 'fcos@42' } },
  },
  'experimental-spec': {
    title: 'the config makes an experimental Ignition spec',
    severity: 'info',
    cases: {
      butane: {
        message: ({ version, spec }: { version: string; spec: string }) =>
          `version ${version} makes the experimental Ignition spec ${spec}: ${onlyReadBefore(spec)}`,
        help: useStable,
      },
      ignition: { message: ({ spec }: { spec: string }) => `the spec ${spec} is experimental: ${onlyReadBefore(spec)}`, help: useStable },
    },
    offBecause: 'because who writes an experimental version mostly knows that it is one.',
    why: 'An experimental spec is read only by the releases of Ignition that were made while it was one. When it becomes stable, newer releases refuse it, and a machine with a newer image stops in its first boot.',
    remedy: 'Use the newest stable version, or name the release with `--target`.',
    example: butane('fcos', EXPERIMENTAL.fcos, ''),
  },
} satisfies CodeEntries;

export const kernelArgumentsCodes = {
  'live-system': {
    title: 'a live system is to have other kernel arguments',
    severity: 'error',
    message: 'this config is for a live system, which cannot change its kernel arguments: the boot stops',
    help: 'remove kernel_arguments, and pass them to the system that is installed with `coreos-installer install --append-karg`',
    why: 'A live system is booted from an image or over the network, and cannot write the kernel arguments of its next boot. A config that installs another system is for a live system.',
    remedy: 'Set the arguments where the live system is booted, or those of the installed system with `--append-karg`.',
    example: fcos(`
kernel_arguments:
  should_exist: [quiet]
systemd:
  units:
    - name: install.service
      enabled: true
      contents: |
        [Service]
        Type=oneshot
        ExecStart=/usr/bin/coreos-installer install /dev/vda
        [Install]
        WantedBy=multi-user.target
`),
  },
  'no-helper': {
    title: 'the target cannot set kernel arguments',
    severity: 'error',
    message: 'Debian has no helper of Ignition that sets kernel arguments: the boot stops',
    help: 'remove kernel_arguments, and set them in the boot loader of the image',
    why: 'Ignition calls a program of the distribution to set kernel arguments. Where there is none, it fails, and the boot stops.',
    remedy: 'Remove `kernel_arguments`, and set the arguments in the boot loader of the image.',
    example: {
      ...butane('fcos', '1.4.0', 'kernel_arguments:\n  should_exist: [quiet]\n'),
      options: { target: 'debian@13' },
    },
  },
  overwritten: {
    title: 'a file replaces the kernel arguments that the config sets',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ path }: { path: string }) =>
      `the kernel arguments of the config are gone after a reboot: Ignition writes ${path} after it has set them there`,
    help: 'write all arguments below kernel_arguments, or all of them into the file',
    why: 'On Flatcar Ignition sets kernel arguments in grub.cfg of the OEM partition, before it writes files. A file of that name replaces them.',
    remedy: 'Use one of the two ways.',
    example: butane(
      'flatcar',
      '1.1.0',
      `
kernel_arguments:
  should_exist: [quiet]
storage:
  files:
    - path: /oem/grub.cfg
      overwrite: true
      contents:
        inline: set linux_append="flatcar.autologin"
`,
    ),
  },
  'cgroup-v1': {
    title: 'control groups of version 1 are asked for',
    severity: 'warning',
    tag: 'deprecated',
    message: 'systemd 256 and newer (Fedora CoreOS 41) refuses to start with control groups of version 1',
    help: useVersion2,
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
    message: ({ target }: { target: string }) => `${target} has no control groups of version 1: the boot stops`,
    help: useVersion2,
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
    message: ({ setting, variant }: { setting: string; variant: string }) =>
      `with ${setting} SELinux denies nothing: ${variant} is not supported without it`,
    help: 'remove it: allow what is denied with a boolean, a label or a policy module',
    why: 'Fedora CoreOS and RHCOS are made for SELinux and not supported without it. Files that are written while it is off have no label, and are denied when it is on again.',
    remedy: 'Remove it, and allow what is denied with a boolean, a label or a policy module.',
    example: fcos(`
kernel_arguments:
  should_exist:
    - selinux=0
`),
  },
} satisfies CodeEntries;
