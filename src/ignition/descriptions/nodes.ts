import type { Descriptions } from '../descriptions.ts';

const owner = {
  group: 'Group that it belongs to. Default: root.',
  user: 'User that it belongs to. Default: root.',
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
    id: 'Number of the group. Give this or `name`.',
    name: 'Name of the group, looked up on the machine. Give this or `id`.',
  },
  NodeUser: {
    id: 'Number of the user. Give this or `name`.',
    name: 'Name of the user, looked up on the machine. Give this or `id`.',
  },
  Directory: {
    ...owner,
    mode: 'Permissions as a decimal number: 493 is 0755. Default: 0755, or what an existing directory has.',
    overwrite:
      'True first deletes what is at the path. With false an existing directory is kept, and anything else there is an error. Default: false.',
    path,
  },
  File: {
    ...owner,
    append: 'Pieces to add to the end of the file, in order.',
    contents: 'Contents of the file.',
    mode: 'Permissions as a decimal number: 420 is 0644. Default: 0644, or what an existing file has where nothing is written.',
    overwrite: 'True first deletes what is at the path, and needs `contents`. Default: false.',
    path,
  },
  Link: {
    ...owner,
    hard: 'True makes a hard link, false a symbolic one. Default: false.',
    overwrite: 'True first deletes what is at the path. With false the same link may be there already, and gets the owner. Default: false.',
    path,
    target: 'Where the link leads.',
  },
};
