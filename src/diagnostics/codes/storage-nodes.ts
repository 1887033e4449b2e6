import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Files and links: `file`, `link`. */

const existsInImage = ({ path, system }: { path: string; system: string }): string =>
  `${path} exists on ${system}: Ignition does not replace it, and the first boot stops`;

export const fileCodes = {
  'overwrite-without-source': {
    title: 'a file is to be overwritten, but has no contents',
    severity: 'error',
    message: 'overwrite must be false if source is unspecified',
    help: 'add `contents` (for an empty file: `inline: ""`), or remove `overwrite`',
    why: 'With `overwrite: true` Ignition replaces an existing file. Without contents it does not know what to write, and refuses the config.',
    remedy: 'Add `contents` (for an empty file: `inline: ""`), or remove `overwrite`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      overwrite: true
`),
  },
  unreadable: {
    title: 'the config file cannot be read',
    severity: 'error',
    message: ({ reason }: { reason: string }) => `cannot be read: ${reason}`,
    why: 'The file does not exist, is a directory, or you may not read it.',
    remedy: 'Check the path and the permissions of the file.',
  },
  'accounts-overwritten': {
    title: 'a file replaces the list of users or groups',
    severity: 'error',
    message: ({ path }: { path: string }) =>
      `this replaces ${path}: the users of the system and those of passwd are gone, and nobody can log in`,
    help: 'write users below passwd.users and groups below passwd.groups',
    why: 'Ignition makes users first and files afterwards. The file takes the place of what the image and `useradd` have written: system users and those of `passwd` are gone.',
    remedy: 'Write users below `passwd.users` and groups below `passwd.groups`.',
    example: fcos(`
storage:
  files:
    - path: /etc/passwd
      overwrite: true
      contents:
        inline: "root:x:0:0::/root:/bin/bash"
`),
  },
  'exists-no-overwrite': {
    title: 'a file exists in the image and is not to be overwritten',
    severity: 'warning',
    cases: {
      file: {
        message: existsInImage,
        help: 'add `overwrite: true` to replace it, or write the lines below `append` to add to it',
      },
      link: { message: existsInImage, help: 'add `overwrite: true` to replace it' },
    },
    why: 'Ignition replaces a file only with `overwrite: true`. Otherwise it fails ("A file exists there already and overwrite is false"), and the first boot stops.',
    remedy: 'Add `overwrite: true`, or use `append` to add lines to the file.',
    example: fcos(`
storage:
  files:
    - path: /etc/chrony.conf
      contents:
        inline: server ntp.example.com iburst
`),
  },
  'is-parent': {
    title: 'a file lies where another path needs a directory',
    severity: 'error',
    message: ({ file, path }: { file: string; path: string }) =>
      `${file} is a file of this config, and ${path} needs a directory there: Ignition fails, and the first boot stops`,
    help: 'give one of the two another path',
    why: 'Ignition writes the file and then cannot make a directory in its place ("not a directory"): the first boot stops.',
    remedy: 'Give one of the two another path.',
    example: fcos(`
storage:
  files:
    - path: /etc/app
      contents:
        inline: a
    - path: /etc/app/settings.conf
      contents:
        inline: b
`),
  },
  'subids-overwritten': {
    title: 'a file replaces the ranges of numbers for containers',
    severity: 'info',
    message: ({ path, users }: { path: string; users: readonly string[] }) =>
      `this replaces ${path}, with the range that useradd has given to ${users.join(' and ')}: containers of that user do not start`,
    help: 'add to the file with `append`, or write a line for each user',
    why: '`useradd` writes a range of numbers for each new user into `/etc/subuid` and `/etc/subgid`. Rootless containers need it. Ignition makes users first and files afterwards, so that the file takes its place.',
    remedy: 'Use `append`, or write a line for each user.',
    example: fcos(`
passwd:
  users:
    - name: alice
storage:
  files:
    - path: /etc/subuid
      overwrite: true
      contents:
        inline: "bob:100000:65536"
`),
  },
} satisfies CodeEntries;

export const linkCodes = {
  'time-zone': {
    title: '/etc/localtime names no time zone',
    severity: 'warning',
    cases: {
      unknown: {
        message: ({ zone }: { zone: string }) => `there is no time zone ${zone}: the machine is in UTC`,
        help: ({ meant }: { meant: string }) => `did you mean ${meant}?`,
      },
      file: {
        message: 'the time zone is not what this file says: /etc/localtime has to be a link',
        help: 'write a link below storage.links, with a target such as ../usr/share/zoneinfo/Europe/Berlin',
      },
    },
    why: 'The time zone of the machine is the file below /usr/share/zoneinfo to which /etc/localtime is a link. Where there is no such file, it is UTC.',
    remedy: 'Write a link to a file of /usr/share/zoneinfo: Area/City, with capitals.',
    example: fcos(`
storage:
  links:
    - path: /etc/localtime
      target: ../usr/share/zoneinfo/Europe/Berln
`),
  },
  backslashes: {
    title: 'the target of a link has backslashes',
    severity: 'warning',
    message: ({ target }: { target: string }) => `${target} is one file name on Linux, with backslashes in it: the link leads nowhere`,
    help: ({ meant }: { meant: string }) => `write it as ${meant}`,
    why: 'A backslash is a character like others in file names of Linux. The link leads to a file with that name beside it, which is not there.',
    remedy: 'Write slashes.',
    example: fcos(`
storage:
  links:
    - path: /etc/localtime
      target: '..\\usr\\share\\zoneinfo\\Europe\\Paris'
`),
  },
  'unexpanded-home': {
    title: 'the target of a link begins with ~',
    severity: 'warning',
    message: ({ path }: { path: string }) => `~ is not expanded here: the link leads to ${path}`,
    help: ({ meant }: { meant: string }) => `write the whole path, such as ${meant}`,
    why: 'Shells expand `~`, Ignition and Linux do not. The target is a relative path: it leads to a directory of the name `~` beside the link, which is not there.',
    remedy: 'Write the whole path of the target.',
    example: fcos(`
storage:
  links:
    - path: /etc/app.conf
      target: ~/app.conf
`),
  },
  'no-target': {
    title: 'a link has no target',
    severity: 'error',
    message: 'link target is required',
    why: 'A link without a target cannot be created. Before spec 3.3 (fcos 1.4) an empty target is not reported.',
    remedy: 'Set `target`.',
    example: fcos(`
storage:
  links:
    - path: /etc/localtime
`),
  },
  'hard-to-directory': {
    title: 'the target of a hard link is a directory',
    severity: 'error',
    message: 'hard link target is a directory',
    why: 'Linux has no hard links to directories. Ignition cannot create the link, and the boot fails.',
    remedy: 'Make it a symbolic link: remove `hard: true`.',
    example: fcos(`
storage:
  directories:
    - path: /var/data
  links:
    - path: /var/mirror
      target: /var/data
      hard: true
`),
  },
  'hard-with-owner': {
    title: 'a hard link has an owner of its own',
    severity: 'warning',
    message: 'user/group ignored for hard link',
    why: 'A hard link is a second name of a file, so it has the owner of that file. Ignition ignores `user` and `group` of the link.',
    remedy: 'Set the owner of the file itself, or make the link symbolic.',
    example: fcos(`
storage:
  files:
    - path: /etc/app.conf
  links:
    - path: /etc/app-copy.conf
      target: /etc/app.conf
      hard: true
      user:
        name: core
`),
  },
  'used-by-file': {
    title: 'the path of a file leads through a link of the same config',
    severity: 'error',
    message: 'file path includes link in config',
    why: 'The file would be written at the target of the link, which is not its path in the config. Ignition refuses this.',
    remedy: 'Write the real path of the file, with the target instead of the link.',
    example: fcos(`
storage:
  links:
    - path: /etc/app
      target: /var/app
  files:
    - path: /etc/app/settings.conf
`),
  },
  'used-by-directory': {
    title: 'the path of a directory leads through a link of the same config',
    severity: 'error',
    message: 'directory path includes link in config',
    why: 'The directory would be made at the target of the link, which is not its path in the config. Ignition refuses this.',
    remedy: 'Write the real path of the directory, with the target instead of the link.',
    example: fcos(`
storage:
  links:
    - path: /etc/app
      target: /var/app
  directories:
    - path: /etc/app/conf.d
`),
  },
  'used-by-link': {
    title: 'the path of a link leads through another link of the same config',
    severity: 'error',
    message: 'link path includes link in config',
    why: 'The second link would be made at the target of the first one, which is not its path in the config. Ignition refuses this.',
    remedy: 'Write the real path of the second link, with the target instead of the first link.',
    example: fcos(`
storage:
  links:
    - path: /etc/app
      target: /var/app
    - path: /etc/app/current
      target: /var/app/v2
`),
  },
} satisfies CodeEntries;
