import type { Descriptions } from '../field-description.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample me@example.com';

/** Users and groups. */
export const accountDescriptions: Descriptions = {
  Passwd: {
    groups: 'Groups to create or change, each name once.',
    users: 'Users to create or change, each name once.',
  },
  PasswdGroup: {
    gid: { text: 'Number of a new group.', default: 'the next free one', examples: [1500] },
    name: { text: 'Name of the group.', required: true, examples: ['wheel'] },
    passwordHash: 'Encrypted password of the group.',
    shouldExist: { text: 'False deletes the group.', default: 'true' },
    system: { text: 'True takes the number of a new group from the range of system groups.', default: 'false' },
  },
  PasswdUser: {
    gecos: { text: 'Comment field of the account, by custom the full name of the user.', examples: ['Ada Lovelace'] },
    groups: { text: 'Further groups that the user belongs to.', examples: ['sudo', 'docker'] },
    homeDir: { text: 'Home directory of the user.', examples: ['/home/ada'] },
    name: { text: 'Login name of the user.', required: true, examples: ['core'] },
    noCreateHome: { text: 'True makes a new user without a home directory.', default: 'false' },
    noLogInit: { text: 'True keeps a new user out of the lastlog and faillog databases.', default: 'false' },
    noUserGroup: { text: 'True makes a new user without a group of the same name.', default: 'false' },
    passwordHash: {
      text: 'Encrypted password, as mkpasswd prints it. An empty one lets the user in without a password.',
      examples: ['$y$j9T$EXAMPLE'],
    },
    primaryGroup: { text: 'Name of the main group of the user.', examples: ['users'] },
    shell: { text: 'Login shell of the user.', examples: ['/bin/bash'] },
    shouldExist: { text: 'False deletes the user.', default: 'true' },
    sshAuthorizedKeys: { text: 'Public SSH keys that may log in as the user, one key an item, each once.', examples: [key] },
    system: { text: 'True makes a new user a system account.', default: 'false' },
    uid: { text: 'Number of a new user.', default: 'the next free one', examples: [1500] },
  },
};
