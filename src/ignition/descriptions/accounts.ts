import type { Descriptions } from '../field-description.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample me@example.com';

/** Users and groups. */
export const accountDescriptions: Descriptions = {
  Passwd: {
    groups: 'Groups to create or change. Each name may occur once.',
    users: 'Users to create or change. Each name may occur once.',
  },
  PasswdGroup: {
    gid: { text: 'Group ID of a new group.', default: 'the next free ID', examples: [1500] },
    name: { text: 'Name of the group.', required: true, examples: ['wheel'] },
    passwordHash: 'Encrypted password of the group.',
    shouldExist: { text: 'False deletes the group.', default: 'true' },
    system: { text: 'True makes a new group a system group, with an ID from the range of system groups.', default: 'false' },
  },
  PasswdUser: {
    gecos: { text: 'Comment field of the account, usually the full name of the user.', examples: ['Ada Lovelace'] },
    groups: { text: 'Additional groups of the user.', examples: ['sudo', 'docker'] },
    homeDir: { text: 'Home directory of the user.', examples: ['/home/ada'] },
    name: { text: 'Login name of the user.', required: true, examples: ['core'] },
    noCreateHome: { text: 'True creates a new user without a home directory.', default: 'false' },
    noLogInit: { text: 'True does not add a new user to the lastlog and faillog databases.', default: 'false' },
    noUserGroup: { text: 'True creates a new user without a group of the same name.', default: 'false' },
    passwordHash: {
      text: 'Encrypted password, as mkpasswd prints it. An empty text is stored as `*`, so that no password is accepted.',
      examples: ['$y$j9T$EXAMPLE'],
    },
    primaryGroup: { text: 'Name of the primary group of the user.', examples: ['users'] },
    shell: { text: 'Login shell of the user.', examples: ['/bin/bash'] },
    shouldExist: { text: 'False deletes the user.', default: 'true' },
    sshAuthorizedKeys: {
      text: 'Public SSH keys that may log in as the user, one key for each item. Each key may occur once.',
      examples: [key],
    },
    system: { text: 'True makes a new user a system account.', default: 'false' },
    uid: { text: 'User ID of a new user.', default: 'the next free ID', examples: [1500] },
  },
};
