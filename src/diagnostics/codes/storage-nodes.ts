import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Files, directories and links: `file`, `link`, `path`, `mode`, `owner`. */

export const fileCodes = {
  'overwrite-without-source': {
    title: 'a file is to be overwritten, and nothing is given to write',
    severity: 'error',
    message: 'overwrite must be false if source is unspecified',
    help: 'add `contents` (for an empty file: `inline: ""`), or remove `overwrite`',
    why: 'With `overwrite: true` Ignition replaces what is at the path. Without contents it cannot know what to replace it with, and refuses the config.',
    remedy: 'Give the file `contents` (an empty file is `inline: ""`), or drop `overwrite`.',
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
    why: 'The file is gone, is a directory, or may not be read by the user who runs the check. Nothing is known about what is in it.',
    remedy: 'See that the path is right and that the file may be read.',
  },
} satisfies CodeEntries;

export const linkCodes = {
  'no-target': {
    title: 'a link leads nowhere',
    severity: 'error',
    message: 'link target is required',
    why: 'A link without a target cannot be created. Before spec 3.3 (fcos 1.4) the empty target was not looked at.',
    remedy: 'Set `target` to the path that the link leads to.',
    example: fcos(`
storage:
  links:
    - path: /etc/localtime
`),
  },
  'hard-to-directory': {
    title: 'a hard link leads to a directory',
    severity: 'error',
    message: 'hard link target is a directory',
    why: 'Linux has no hard links to directories: Ignition would fail when it creates the link, and the machine would not boot.',
    remedy: 'Make it a symbolic link: drop `hard: true`.',
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
    why: 'A hard link is a second name of the same file, so it has the owner of that file. Ignition ignores `user` and `group` here.',
    remedy: 'Set the owner where the file itself is, or make the link symbolic.',
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
    title: 'a file lies behind a link of the same config',
    severity: 'error',
    message: 'file path includes link in config',
    why: 'The file would land wherever the link leads, at a path that the config does not name; Ignition refuses that.',
    remedy: 'Write the real path of the file, with the target of the link in place of the link.',
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
    title: 'a directory lies behind a link of the same config',
    severity: 'error',
    message: 'directory path includes link in config',
    why: 'The directory would be made wherever the link leads, at a path that the config does not name; Ignition refuses that.',
    remedy: 'Write the real path of the directory, with the target of the link in place of the link.',
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
    title: 'a link lies behind another link of the same config',
    severity: 'error',
    message: 'link path includes link in config',
    why: 'The second link would be made wherever the first one leads, at a path that the config does not name; Ignition refuses that.',
    remedy: 'Write the real path of the second link, with the target of the first one in its place.',
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
    why: 'Ignition does not know where to put the node, or which device is meant, and refuses the config.',
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
    why: 'At first boot there is no working directory that a relative path could start from.',
    remedy: 'Write the whole path, from `/` on.',
    example: fcos(`
storage:
  files:
    - path: etc/motd
`),
  },
  'not-simplified': {
    title: 'a path has parts that say nothing',
    severity: 'error',
    message: 'path is not fully simplified',
    help: ({ meant }: { meant: string }) => `write it as ${meant}`,
    why: 'Ignition compares paths as they are written. With `//`, `/./`, `..` or a slash at the end one place could have two names, and two entries for it would not be noticed.',
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
    title: 'a mode looks like octal and is decimal',
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
    why: 'Without a zero in front, YAML takes a number for decimal: `644` is 01204, a mode that nobody means. The machine gets odd permissions, and services fail for it later. The JSON of an Ignition config has decimal numbers only: there 0644 is written as 420.',
    remedy: 'Put a zero in front: `0644`.',
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
    why: 'A mode has four octal digits at most, from 0 to 07777. Ignition refuses others.',
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
    why: 'Up to spec 3.5 (fcos 1.6) Ignition does not apply these bits as they are written. From spec 3.6 (fcos 1.7) on it does.',
    remedy:
      'Drop the first octal digit, and set the bits at boot with a file below `/etc/tmpfiles.d`. A version whose spec is 3.6 (fcos 1.7) applies them, and needs Ignition 2.26 or newer on the machine: an older one stops at first boot.',
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
    title: 'an owner is given by number and by name',
    severity: 'error',
    message: 'cannot set both id and name',
    help: 'keep one of them',
    why: 'The two could disagree, so Ignition takes only one of them.',
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
