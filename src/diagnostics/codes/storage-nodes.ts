import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Files, directories and links: `file`, `link`, `path`, `mode`, `owner`. */

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
} satisfies CodeEntries;

export const linkCodes = {
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

export const pathCodes = {
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
} satisfies CodeEntries;
