import type { Descriptions } from '../field-description.ts';

const owner = {
  group: { text: 'Group that it belongs to.', default: 'root' },
  user: { text: 'User that it belongs to.', default: 'root' },
};
const path = 'Absolute path, in its shortest form. A path is a file, a directory or a link, and appears once among all three.';

/** Files, directories, links. */
export const nodeDescriptions: Descriptions = {
  Storage: {
    directories: 'Directories to create.',
    disks: 'Disks to partition, each device once.',
    files: 'Files to write.',
    filesystems: 'Filesystems to create, or to use again, each device once.',
    links: 'Symbolic and hard links to create.',
    luks: 'Encrypted volumes to create, each name once.',
    raid: 'Software RAID arrays to create, each name once.',
  },
  NodeGroup: {
    id: { text: 'Number of the group.', examples: [1000] },
    name: { text: 'Name of the group, looked up on the machine.', examples: ['core'] },
  },
  NodeUser: {
    id: { text: 'Number of the user.', examples: [1000] },
    name: { text: 'Name of the user, looked up on the machine.', examples: ['core'] },
  },
  Directory: {
    ...owner,
    mode: {
      text: 'Permissions as a decimal number: 493 is 0755.',
      default: '0755, or what an existing directory has',
      examples: [493],
    },
    overwrite: {
      text: 'True first deletes what is at the path. With false an existing directory is kept, and anything else there is an error.',
      default: 'false',
    },
    path: { text: path, required: true, examples: ['/var/lib/data'] },
  },
  File: {
    ...owner,
    append: 'Pieces to add to the end of the file, in order.',
    contents: 'Contents of the file.',
    mode: {
      text: 'Permissions as a decimal number: 420 is 0644.',
      default: '0644, or what an existing file has where nothing is written',
      examples: [420],
    },
    overwrite: { text: 'True first deletes what is at the path, and needs `contents`.', default: 'false' },
    path: { text: path, required: true, examples: ['/etc/hostname'] },
  },
  Link: {
    ...owner,
    hard: { text: 'True makes a hard link, false a symbolic one.', default: 'false' },
    overwrite: {
      text: 'True first deletes what is at the path. With false the same link may be there already, and gets the owner.',
      default: 'false',
    },
    path: { text: path, required: true, examples: ['/etc/localtime'] },
    target: { text: 'Where the link leads.', required: true, examples: ['../usr/share/zoneinfo/Europe/Berlin'] },
  },
};
