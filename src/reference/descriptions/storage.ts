import { type ButaneDescriptions, onFedoraCoreOS, onOpenShift } from './butane-description.ts';

const octal = 'Write it in octal with a leading zero: `644` is a decimal number, and hardly what is meant.';
const coreosBootDisk = 'Fedora CoreOS and Red Hat CoreOS have their boot disk at /dev/disk/by-id/coreos-boot-disk.';

/** Disks, filesystems, files, and trees of files. */
export const storage: ButaneDescriptions = {
  Storage: {
    trees: {
      text: 'Local directories to embed with all that is in them. An entry of `files` or `links` with the path of such a file, but without contents or target, sets its owner and mode.',
      notes: [{ ...onOpenShift, text: 'On OpenShift a tree may not hold links.' }],
    },
  },
  Tree: {
    local: {
      text: 'Directory on the machine that runs Butane, relative to `--files-dir`.',
      required: true,
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
      notes: [{ since: 'fcos_1_0', text: coreosBootDisk }],
    },
  },
  Partition: {
    number: {
      notes: [
        {
          ...onFedoraCoreOS,
          text: 'Fedora CoreOS finds partitions by label on its boot disk only; elsewhere a partition that exists is found by its number.',
        },
      ],
    },
  },
  Filesystem: {
    mount_options: {
      text: 'Options to mount it with, while Ignition runs and in the unit that `with_mount_unit` makes.',
    },
    with_mount_unit: {
      text: 'True adds a unit that mounts the filesystem at `path` at every boot, or uses the swap area. It needs `format` and, except for swap, `path`. A unit of the same name in `systemd.units` takes its place. It waits for the network where a Tang server unlocks the device.',
      notes: [{ since: 'fcos_1_6', until: 'openshift_4_19', text: '`path` has to be below /etc or /var.' }],
      default: 'false',
    },
  },
  Directory: { mode: { text: `Permissions. ${octal}`, examples: ['0755'] } },
  File: {
    mode: {
      text: `Permissions. ${octal}`,
      examples: ['0644'],
    },
  },
};
