import type { Descriptions } from '../descriptions.ts';

/** Users and groups. */
export const accountDescriptions: Descriptions = {
  Passwd: {
    groups: 'Groups to create or change, each name once.',
    users: 'Users to create or change, each name once.',
  },
  PasswdGroup: {
    gid: 'Number of a new group. Default: the next free one.',
    name: 'Name of the group.',
    passwordHash: 'Encrypted password of the group.',
    shouldExist: 'False deletes the group. Default: true.',
    system: 'True takes the number of a new group from the range of system groups. Default: false.',
  },
  PasswdUser: {
    gecos: 'Comment field of the account, by custom the full name of the user.',
    groups: 'Further groups that the user belongs to.',
    homeDir: 'Home directory of the user.',
    name: 'Login name of the user.',
    noCreateHome: 'True makes a new user without a home directory. Default: false.',
    noLogInit: 'True keeps a new user out of the lastlog and faillog databases. Default: false.',
    noUserGroup: 'True makes a new user without a group of the same name. Default: false.',
    passwordHash: 'Encrypted password, as mkpasswd prints it. An empty one lets the user in without a password.',
    primaryGroup: 'Name of the main group of the user.',
    shell: 'Login shell of the user.',
    shouldExist: 'False deletes the user. Default: true.',
    sshAuthorizedKeys: 'Public SSH keys that may log in as the user, one key an item, each once.',
    system: 'True makes a new user a system account. Default: false.',
    uid: 'Number of a new user. Default: the next free one.',
  },
};
