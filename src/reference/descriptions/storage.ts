import { type ButaneDescriptions, onFedoraCoreOS, onOpenShift } from './butane-description.ts';

const octal = 'Write them in octal with a leading zero, such as `0644`: `644` is a decimal number and means other permissions.';
const coreosBootDisk = 'The boot disk of Fedora CoreOS and Red Hat CoreOS is /dev/disk/by-id/coreos-boot-disk.';

/** Disks, filesystems, files, and trees of files. */
export const storage: ButaneDescriptions = {
  Storage: {
    trees: {
      text: 'Local directories to embed with everything in them. To set the owner or mode of an embedded file or link, add an entry with its path to `files` or `links`, without contents or target.',
      notes: [{ ...onOpenShift, text: 'On OpenShift, a tree cannot contain links.' }],
    },
  },
  Tree: {
    local: {
      text: 'Directory on the machine that runs Butane, relative to `--files-dir`.',
      required: true,
      examples: ['root-files'],
    },
    path: { text: 'Directory on the new machine in which the tree is placed.', default: '/', examples: ['/etc/app'] },
    user: { text: 'User that owns the files, links and directories of the tree.', default: 'root' },
    group: { text: 'Group that owns the files, links and directories of the tree.', default: 'root' },
    file_mode: {
      text: `Permissions of the files of the tree. ${octal}`,
      default: '0755 for files that are executable locally, 0644 for others',
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
          text: 'On the boot disk, Fedora CoreOS finds existing partitions by label. On other disks it finds them by number.',
        },
      ],
    },
  },
  Filesystem: {
    mount_options: {
      text: 'Options with which to mount the filesystem, while Ignition runs and in the unit that `with_mount_unit` generates.',
    },
    with_mount_unit: {
      text: 'True generates a unit that mounts the filesystem at `path` at every boot, or activates the swap area. This requires `format` and, except for swap, `path`. A unit of the same name in `systemd.units` replaces it. The unit waits for the network if a Tang server unlocks the device.',
      notes: [{ since: 'fcos_1_6', until: 'openshift_4_19', text: '`path` must be under /etc or /var.' }],
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
