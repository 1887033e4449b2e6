import { chooseVariant } from '../choose-variant.ts';
import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* What files, directories and links have in common: `path`, `mode`, `owner`. */

export const pathCodes = {
  'read-only': {
    title: 'a path is on a read-only filesystem of the image',
    severity: 'error',
    message: ({ path, variant }: { path: string; variant: string }) => `${path} is on a read-only filesystem of ${variant}: the boot stops`,
    help: ({ isOstree }: { isOstree: boolean }) => `write it below ${isOstree ? '/usr/local' : '/opt'} or /etc`,
    why: '/usr of these images cannot be written, but for /usr/local on Fedora CoreOS and the like. Ignition fails there, and the boot stops.',
    remedy: 'Write programs below /usr/local/bin on Fedora CoreOS and /opt/bin on Flatcar, and settings below /etc.',
    example: fcos(`
storage:
  files:
    - path: /usr/bin/tool
      mode: 0755
      contents:
        inline: |
          #!/bin/bash
`),
  },
  'top-level': {
    title: 'a path is in a new folder of /',
    severity: 'error',
    message: ({ path, variant }: { path: string; variant: string }) =>
      `${path} cannot be made: / of ${variant} takes no new entries, and the boot stops`,
    help: ({ path }: { path: string }) => `write it as /var${path}`,
    why: 'The root of Fedora CoreOS and of RHCOS takes no new entries: Ignition fails with "operation not permitted", and the boot stops.',
    remedy: 'Choose a path below /var or /etc, which are kept in updates.',
    example: fcos(`
storage:
  directories:
    - path: /data
`),
  },
  volatile: {
    title: 'a path is in a folder that is made anew at each boot',
    severity: 'warning',
    message: ({ path, folder }: { path: string; folder: string }) =>
      `${path} is lost: what Ignition writes below ${folder} is not there after the boot`,
    help: 'write it below /etc or /var; a file below /etc/tmpfiles.d makes it at each boot',
    why: '/run, /tmp, /dev, /proc and /sys are filesystems of the running system. What Ignition writes there is lost, or hidden behind them.',
    remedy: 'Choose a path below /etc or /var, or let systemd-tmpfiles make it at each boot.',
    example: fcos(`
storage:
  files:
    - path: /run/app/flag
      contents:
        inline: x
`),
  },
  unread: {
    title: 'a file is for a program that the image does not have',
    severity: 'warning',
    message: ({ path, system, reason }: { path: string; system: string; reason: string }) =>
      `nothing on ${system} reads ${path}: ${reason}`,
    help: ({ instead }: { instead: string }) => instead,
    why: 'Fedora CoreOS and Flatcar have few programs. Neither has cron, cloud-init or firewalld; Fedora CoreOS has its network from NetworkManager, Flatcar from systemd-networkd. Files for other programs do nothing.',
    remedy: 'Write what the image reads instead: the report names it. A config that installs the program is not reported.',
    example: fcos(`
storage:
  files:
    - path: /etc/cron.d/backup
      contents:
        inline: |
          0 3 * * * root /usr/local/bin/backup
`),
  },
  foreign: {
    title: 'settings are of a program that the image does not have',
    severity: 'warning',
    message: ({ path, system, other }: { path: string; system: string; other: string }) =>
      `nothing on ${system} reads ${path}: it belongs to ${other}`,
    help: chooseVariant,
    why: 'Zincati and rpm-ostree are programs of Fedora CoreOS, update_engine and locksmith of Flatcar. Their settings do nothing on the other one.',
    remedy: 'Remove the file, or write what the program of this image reads.',
    example: fcos(`
storage:
  files:
    - path: /etc/flatcar/update.conf
      contents:
        inline: REBOOT_STRATEGY=off
`),
  },
  missing: {
    title: 'a path is missing',
    severity: 'error',
    message: 'path not specified',
    why: 'Ignition needs the path of every file, directory, link and device.',
    remedy: 'Add the absolute path.',
    example: fcos(`
storage:
  files:
    - contents:
        inline: hello
`),
  },
  relative: {
    title: 'a path does not begin with a slash',
    severity: 'error',
    message: 'path not absolute',
    why: 'Ignition has no working directory, so it refuses relative paths.',
    remedy: 'Write the absolute path, which begins with `/`.',
    example: fcos(`
storage:
  files:
    - path: etc/motd
`),
  },
  'not-simplified': {
    title: 'a path is not in its shortest form',
    severity: 'error',
    message: 'path is not fully simplified',
    help: ({ meant }: { meant: string }) => `write it as ${meant}`,
    why: 'Ignition compares paths as texts. With `//`, `/./`, `..` or a slash at the end the same file could have two different paths, and Ignition could not see that two entries are about the same file.',
    remedy: 'Write the shortest form of the path: `/var/lib`, not `/var//lib/`.',
    example: fcos(`
storage:
  files:
    - path: /etc//motd
`),
  },
} satisfies CodeEntries;

export const modeCodes = {
  decimal: {
    title: 'a mode is decimal but looks octal',
    severity: 'warning',
    cases: {
      yaml: {
        message: 'unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
        help: ({ meant }: { meant: string }) => `write it as ${meant}`,
      },
      json: {
        message: ({ mode, octal }: { mode: number; octal: string }) => `mode ${mode} is decimal: ${octal} was probably meant`,
      },
    },
    why: 'A number without a leading zero is decimal in YAML: `644` is 01204 in octal. The file gets wrong permissions, and services can fail. The JSON of an Ignition config has only decimal numbers: there, 0644 is written as 420.',
    remedy: 'Add a leading zero: `0644`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      mode: 644
`),
  },
  illegal: {
    title: 'a mode is out of range',
    severity: 'error',
    message: 'illegal file mode',
    help: 'a mode is an octal number from 0 to 07777',
    why: 'A mode has at most four octal digits, from 0 to 07777. Ignition refuses other values.',
    remedy: 'Write the mode as `0644` or `0755`, in octal.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      mode: 0100644
`),
  },
  'special-bits': {
    title: 'setuid, setgid or sticky bits do nothing in this version',
    severity: 'warning',
    tag: 'unnecessary',
    message: 'setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0',
    help: 'leave out these bits, and set them at boot with a file below /etc/tmpfiles.d; or use spec 3.6.0, which needs Ignition 2.26.0 or newer on the machine',
    why: 'Up to spec 3.5 (fcos 1.6) Ignition does not set these bits. From spec 3.6 (fcos 1.7) on it does.',
    remedy:
      'Remove these bits, and set them at boot with a file below `/etc/tmpfiles.d`. Or use a version with spec 3.6 (fcos 1.7), which needs Ignition 2.26 or newer on the machine: an older one stops at first boot.',
    example: butane(
      'fcos',
      '1.6.0',
      `
storage:
  directories:
    - path: /var/shared
      mode: 01777
`,
    ),
  },
  'directory-without-x': {
    title: 'a directory can be read and not entered',
    severity: 'warning',
    message: ({ octal, path, isClosed }: { octal: string; path: string; isClosed: boolean }) =>
      `mode ${octal} lacks an x: ${isClosed ? 'nobody but root can enter' : 'some who may list it cannot enter'} ${path}`,
    help: ({ octalMeant, meant }: { octalMeant: string; meant: string }) =>
      `${octalMeant === meant ? '' : `${octalMeant} is meant: `}write it as ${meant}`,
    why: 'On a directory, x is the right to get at what is in it. Without it, only root can use the files below.',
    remedy: 'Write 0755, or 0700 for a directory that only its owner uses.',
    example: fcos(`
storage:
  directories:
    - path: /etc/app
      mode: 0600
`),
  },
  odd: {
    title: 'a mode gives others more than the owner',
    severity: 'warning',
    cases: {
      json: {
        message: ({ octal, who, digits, octalMeant }: { octal: string; who: string; digits: string; octalMeant: string }) =>
          `mode ${octal} lets ${who} do more than the owner: ${digits} is how the JSON of an Ignition config writes ${octalMeant}`,
        help: ({ meant }: { meant: string }) => `write it as ${meant}`,
      },
      other: {
        message: ({ octal, who }: { octal: string; who: string }) => `mode ${octal} lets ${who} do more than the owner`,
        help: 'the first digit is for the owner, the second for the group, the third for others: 0644 or 0755',
      },
    },
    why: 'Such a mode is hardly meant. Often it is a decimal number with a zero in front: the JSON of an Ignition config writes 0644 as 420, and 0420 is another mode.',
    remedy: 'Write the mode in octal, as for `chmod`: `0644`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      mode: 0420
`),
  },
  'world-writable': {
    title: 'everyone may change a file or a directory',
    severity: 'warning',
    message: ({ octal, path, isDirectory }: { octal: string; path: string; isDirectory: boolean }) =>
      `mode ${octal} lets every user and every service of the machine ${isDirectory ? 'replace files in' : 'change'} ${path}`,
    help: ({ less }: { less: string }) => `use ${less}, and name who has to write there in \`user\``,
    why: 'Every user and every service of the machine can put something else there, which root or another service then reads or runs.',
    remedy: 'Write 0644 or 0755, and set `user` to the one who has to write there. A directory like /tmp has the mode 01777.',
    example: fcos(`
storage:
  files:
    - path: /etc/app.conf
      mode: 0666
`),
  },
} satisfies CodeEntries;

export const ownerCodes = {
  'id-and-name': {
    title: 'an owner has both a number and a name',
    severity: 'error',
    message: 'cannot set both id and name',
    help: 'keep one of them',
    why: 'The number and the name could be of different users, so Ignition accepts only one of them.',
    remedy: 'Keep `id` or `name`.',
    example: fcos(`
storage:
  files:
    - path: /etc/app.conf
      user:
        id: 1000
        name: core
`),
  },
  unknown: {
    title: 'an owner is named that neither the config nor the image has',
    severity: 'warning',
    message: ({ system, kind, name, path }: { system: string; kind: string; name: string; path: string }) =>
      `neither the config nor ${system} has a ${kind} ${name}: Ignition cannot give ${path} away, and the first boot stops`,
    help: ({ kind, name }: { kind: string; name: string }) => `declare it: \`- name: ${name}\` below passwd.${kind}s`,
    why: 'Ignition looks up the number of the owner while it writes the file ("no such user"). Without it the first boot stops.',
    remedy: 'Declare the user below `passwd.users` or the group below `passwd.groups`, or use `id`.',
    example: fcos(`
storage:
  directories:
    - path: /var/lib/app
      user:
        name: appuser
`),
  },
} satisfies CodeEntries;
