import type { Descriptions } from '../field-description.ts';

const owner = {
  group: { text: 'Group that owns it.', default: 'root' },
  user: { text: 'User that owns it.', default: 'root' },
};
const path = 'Absolute path, in its shortest form. Each path may occur once among all files, directories and links.';

/** Files, directories, links. */
export const nodeDescriptions: Descriptions = {
  Storage: {
    directories: 'Directories to create.',
    disks: 'Disks to partition. Each device may occur once.',
    files: 'Files to write.',
    filesystems: 'Filesystems to create or reuse. Each device may occur once.',
    links: 'Symbolic and hard links to create.',
    luks: 'Encrypted volumes to create. Each name may occur once.',
    raid: 'Software RAID arrays to create. Each name may occur once.',
  },
  NodeGroup: {
    id: { text: 'Numeric ID of the group.', examples: [1000] },
    name: { text: 'Name of the group. Ignition looks up its ID on the machine.', examples: ['core'] },
  },
  NodeUser: {
    id: { text: 'Numeric ID of the user.', examples: [1000] },
    name: { text: 'Name of the user. Ignition looks up its ID on the machine.', examples: ['core'] },
  },
  Directory: {
    ...owner,
    mode: {
      text: 'Permissions as a decimal number: 493 is 0755.',
      default: '0755 for a new directory; an existing one keeps its permissions',
      examples: [493],
    },
    overwrite: {
      text: 'True first deletes whatever exists at the path. With false, an existing directory is kept, and anything else is an error.',
      default: 'false',
    },
    path: { text: path, required: true, examples: ['/var/lib/data'] },
  },
  File: {
    ...owner,
    append: 'Contents to append to the file, in order.',
    contents: 'Contents of the file.',
    mode: {
      text: 'Permissions as a decimal number: 420 is 0644.',
      default: '0644 for a new file; an existing file keeps its permissions if nothing is written to it',
      examples: [420],
    },
    overwrite: { text: 'True first deletes whatever exists at the path. This requires `contents`.', default: 'false' },
    path: { text: path, required: true, examples: ['/etc/hostname'] },
  },
  Link: {
    ...owner,
    hard: { text: 'True creates a hard link, false a symbolic link.', default: 'false' },
    overwrite: {
      text: 'True first deletes whatever exists at the path. With false, an existing link with the same target is kept and only its owner is set.',
      default: 'false',
    },
    path: { text: path, required: true, examples: ['/etc/localtime'] },
    target: { text: 'Target of the link.', required: true, examples: ['../usr/share/zoneinfo/Europe/Berlin'] },
  },
};
