import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Users, groups and homes: `user`, `home`. */

export const userCodes = {
  name: {
    title: 'a name that useradd refuses',
    severity: 'error',
    message: ({ tool, kind, reason }: { tool: string; kind: string; reason: string }) =>
      `${tool} refuses the name of this ${kind}, and the first boot stops: it ${reason}`,
    help: 'use lower-case letters, digits, `-` and `_`, and begin with a letter',
    why: 'Ignition makes users with `useradd` and groups with `groupadd`. These refuse names with other characters than letters, digits, `_`, `-` and `.`, names of digits only, and those of more than 32 characters. The first boot stops there.',
    remedy: 'Use lower-case letters, digits, `-` and `_`, and begin with a letter.',
    example: fcos(`
passwd:
  users:
    - name: jane doe
`),
  },
  'same-uid': {
    title: 'two users have the same uid',
    severity: 'error',
    message: ({ users, uid }: { users: readonly [string, string]; uid: number }) =>
      `${users.join(' and ')} have the same uid ${uid}: useradd refuses the second one, and the first boot stops`,
    help: 'give each user a uid of its own',
    why: '`useradd` refuses a number that another user has. The first boot stops there.',
    remedy: 'Give each user a `uid` of its own.',
    example: fcos(`
passwd:
  users:
    - name: alice
      uid: 1500
    - name: bob
      uid: 1500
`),
  },
  'uid-of-image': {
    title: 'a user has the uid of a user of the image',
    severity: 'warning',
    message: ({ uid, owner, user }: { uid: number; owner: string; user: string }) =>
      `uid ${uid} belongs to ${owner} on Fedora CoreOS: useradd refuses it for ${user}, or the two are one user`,
    help: 'use a uid above 1000, or none',
    why: 'Services of the image run under this number. `useradd` refuses it, or the user owns what belongs to the service.',
    remedy: 'Use a uid above 1000, or leave it out.',
    example: fcos(`
passwd:
  users:
    - name: builder
      uid: 998
`),
  },
  shell: {
    title: 'a user has a login shell that does not exist',
    severity: 'error',
    cases: {
      relative: {
        message: ({ shell }: { shell: string }) => `useradd refuses the shell ${shell}, and the first boot stops: it is no absolute path`,
        help: 'write the whole path, such as /bin/bash',
      },
      missing: {
        message: ({ shell, user, system }: { shell: string; user: string; system: string }) =>
          `${system} has no ${shell}: ${user} cannot log in`,
        help: 'write /bin/bash, or install the shell with a unit and change to it then',
      },
    },
    why: 'sshd and login start the shell of the user, and let nobody in whose shell does not exist. Images have bash only. `useradd` refuses a shell that is no absolute path, and the first boot stops.',
    remedy: 'Write `/bin/bash`, or leave `shell` out.',
    example: fcos(`
passwd:
  users:
    - name: dev
      shell: /usr/bin/zsh
`),
  },
  'relative-home': {
    title: 'a home directory is no absolute path',
    severity: 'error',
    message: ({ home }: { home: string }) => `useradd refuses the home directory ${home}, and the first boot stops: it is no absolute path`,
    help: ({ meant }: { meant: string }) => `write the whole path, such as ${meant}`,
    why: 'Ignition passes `home_dir` to `useradd`, or to `usermod` if the image has the user. Both refuse a path that does not begin with a slash, and the first boot stops. No shell takes part, so `~` is not expanded.',
    remedy: 'Write the whole path, or leave `home_dir` out: the home is `/home/NAME` then.',
    example: fcos(`
passwd:
  users:
    - name: ada
      home_dir: ~/ada
`),
  },
  'unknown-group': {
    title: 'a user is to be in a group that useradd does not find',
    severity: 'warning',
    cases: {
      image: {
        message: ({ group }: { group: string }) =>
          `the group ${group} is in /usr/lib/group of Fedora CoreOS, not in /etc/group: useradd does not find it, and the first boot stops`,
        help: ({ user, group }: { user: string; group: string }) =>
          `leave it out here, and write the line \`m ${user} ${group}\` into a file below /etc/sysusers.d`,
      },
      none: {
        message: ({ group }: { group: string }) =>
          `neither the config nor Fedora CoreOS has a group ${group}: useradd does not find it, and the first boot stops`,
        help: ({ group }: { group: string }) => `declare it: \`- name: ${group}\` below passwd.groups`,
      },
    },
    why: '`useradd` looks into `/etc/group`. Fedora CoreOS has few groups there (adm, docker, root, sudo, systemd-journal, wheel); most are in `/usr/lib/group`. `useradd` fails for a group that it does not find, and the first boot stops.',
    remedy:
      'Declare the group below `passwd.groups`. For one of `/usr/lib/group`, write `m USER GROUP` into a file below `/etc/sysusers.d`.',
    example: fcos(`
passwd:
  users:
    - name: sensors
      groups: [dialout]
`),
  },
} satisfies CodeEntries;

const belongsToRoot = ({ user, path, isReadable, others }: { user: string; path: string; isReadable: boolean; others: number }): string => {
  const more = others === 0 ? '' : ` and ${others} more in the same home`;
  return `${user} cannot ${isReadable ? 'change' : 'read'} ${path}${more}: it belongs to root`;
};

export const homeCodes = {
  'parent-owner': {
    title: 'directories of a home will belong to root',
    severity: 'warning',
    message: ({ owner, paths }: { owner: string; paths: readonly string[] }) =>
      paths.length === 1
        ? `${owner} cannot write into ${paths[0]}: Ignition makes this directory for what lies in it, and it belongs to root`
        : `${owner} cannot write into ${paths.join(', ')}: Ignition makes these directories for what lies in them, and they belong to root`,
    help: ({ owner, paths }: { owner: string; paths: readonly string[] }) =>
      `list ${paths.length === 1 ? 'it' : 'each of them'} below storage.directories, with \`user\` and \`group\` ${owner}`,
    why: 'Ignition makes the missing parents of a file, and they belong to root whoever owns the file. Programs of the user, such as `systemctl --user` and `podman`, fail where they have to write beside it.',
    remedy: 'List each directory below `storage.directories`, with the user as its `user` and `group`.',
    example: fcos(`
storage:
  files:
    - path: /home/core/.config/app.conf
      user:
        name: core
      group:
        name: core
      contents:
        inline: hello
`),
  },
  'root-owned': {
    title: 'a file in a home will belong to root',
    severity: 'warning',
    cases: {
      node: {
        message: belongsToRoot,
        help: ({ user }: { user: string }) => `set \`user\` and \`group\` to ${user}: without them what Ignition makes belongs to root`,
      },
      tree: {
        message: belongsToRoot,
        help: ({ user }: { user: string }) =>
          `list these files below storage.files with \`user\` and \`group\` ${user}, or set \`user\` and \`group\` of the tree where the version has them`,
      },
    },
    why: 'Without `user` and `group` a file belongs to root, in a home too: the user can read it at best. The check looks at directories, at names that begin with a dot, and at what the user cannot read. The files of a tree always do so before fcos 1.7.0.',
    remedy: 'Set `user` and `group`. If root is meant, write `user: {name: root}`.',
    example: fcos(`
storage:
  files:
    - path: /home/core/.vimrc
      contents:
        inline: hello
`),
  },
  'unknown-user': {
    title: 'a path lies in the home of a user that nobody makes',
    severity: 'warning',
    message: ({ path, user }: { path: string; user: string }) => `${path} lies in the home of ${user}, and the config makes no such user`,
    help: ({ user }: { user: string }) => `declare the user: \`- name: ${user}\` below passwd.users`,
    why: 'Neither the config nor the image has the user. The directory will belong to root, and when the user is made later, its home exists already.',
    remedy: 'Declare the user below `passwd.users`, or correct the path.',
    example: fcos(`
storage:
  directories:
    - path: /home/builder/src
`),
  },
} satisfies CodeEntries;
