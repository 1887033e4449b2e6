import type { ButaneDescriptions } from './catalogue.ts';

const octal = 'Write it in octal with a leading zero: `644` is a decimal number, and hardly what is meant.';

/** Disks, filesystems, files, and trees of files. */
export const storage: ButaneDescriptions = {
  Storage: {
    trees:
      'Local directories to embed with all that is in them. An entry of `files` or `links` with the path of such a file, but without contents or target, sets its owner and mode. On OpenShift a tree may not hold links.',
  },
  Tree: {
    local: {
      text: 'Directory on the machine that runs Butane, relative to `--files-dir`. It has to be named.',
      examples: ['root-files'],
    },
    path: { text: 'Directory on the new machine that the tree comes to lie in.', default: '/', examples: ['/etc/app'] },
    user: { text: 'User that files, links and directories of the tree belong to.', default: 'root' },
    group: { text: 'Group that files, links and directories of the tree belong to.', default: 'root' },
    file_mode: {
      text: `Permissions of the files of the tree. ${octal}`,
      default: '0755 for files that may be executed locally, 0644 for others',
      examples: ['0640'],
    },
    dir_mode: { text: `Permissions of the directories of the tree. ${octal}`, default: '0755', examples: ['0750'] },
  },
  Disk: {
    device: {
      text: 'Absolute path of the device. Names below /dev/disk/by-* are stable, /dev/sda is not. Fedora CoreOS has its boot disk at /dev/disk/by-id/coreos-boot-disk.',
      examples: ['/dev/disk/by-id/coreos-boot-disk', '/dev/vdb'],
    },
  },
  Partition: {
    number: {
      text: 'Slot in the partition table, from 1. 0 takes the next free one. Only on the boot disk does a label find a partition that exists; elsewhere give its number.',
    },
  },
  Filesystem: {
    format: {
      text: 'Kind of filesystem: ext4, btrfs (not on OpenShift), xfs, vfat, swap, with Ignition 3.3 also none (not on OpenShift).',
    },
    mount_options: {
      text: 'Options to mount it with, while Ignition runs and in the unit that `with_mount_unit` makes.',
    },
    path: {
      text: 'Where it is mounted, below the new root while Ignition writes files. It stays mounted after that with `with_mount_unit` or a mount unit of your own.',
    },
    with_mount_unit: {
      text: 'True adds a unit that mounts the filesystem at `path` at every boot, or uses the swap area. It needs `format` and, except for swap, `path`, which on Fedora CoreOS has to be below /etc or /var from 1.6.0 on. A unit of the same name in `systemd.units` takes its place. It waits for the network where a Tang server unlocks the device.',
      default: 'false',
    },
  },
  Directory: { mode: { text: `Permissions. ${octal}`, examples: ['0755'] } },
  File: {
    mode: { text: `Permissions. ${octal} On OpenShift without setuid, setgid and sticky bits.`, examples: ['0644'] },
  },
};
