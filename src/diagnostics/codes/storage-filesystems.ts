import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Filesystems and how they are mounted: `filesystem`, `mount-unit`. */

const notMountedAfterBoot = ({ path }: { path: string }): string =>
  `${path} is mounted while Ignition runs, and not after the boot: no unit mounts it`;

export const filesystemCodes = {
  'no-mount-unit': {
    title: 'a filesystem is mounted only while Ignition runs',
    severity: 'warning',
    cases: {
      sugar: { message: notMountedAfterBoot, help: 'add `with_mount_unit: true`' },
      // behind a link of the image systemd would not mount it
      link: {
        message: notMountedAfterBoot,
        help: ({ meant }: { meant: string }) => `write it as ${meant}, and add \`with_mount_unit: true\``,
      },
      // versions without the sugar
      unit: {
        message: notMountedAfterBoot,
        help: ({ unit }: { unit: string }) => `add a unit ${unit} that mounts it`,
      },
    },
    why: 'Ignition mounts a filesystem at its `path` to write files into it. After the boot only a mount unit mounts it: what was written there seems to be gone.',
    remedy: 'Add `with_mount_unit: true`, or a mount unit of your own.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/disk/by-partlabel/data
      path: /var/data
      format: xfs
`),
  },
  'unused-swap': {
    title: 'swap is made, and nothing turns it on',
    severity: 'warning',
    message: ({ device }: { device: string }) => `nothing turns on the swap on ${device}: Ignition only formats it`,
    help: 'add `with_mount_unit: true` (fcos 1.4.0 or newer), or a .swap unit below systemd.units',
    why: 'Ignition writes the format of swap. Only a `.swap` unit, or a line of fstab, lets the machine use it.',
    remedy: 'Add `with_mount_unit: true`, which makes the unit.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/disk/by-partlabel/swap
      format: swap
      wipe_filesystem: true
`),
  },
  'root-path': {
    title: 'the root filesystem has a mount point',
    severity: 'warning',
    message: 'the root is mounted already when Ignition mounts filesystems: it fails, or hides the system, and the first boot stops',
    help: 'remove `path`',
    why: 'The initramfs mounts the root filesystem. Ignition mounts each filesystem that has a `path`, without looking at what is mounted there.',
    remedy: 'Remove `path` of the root filesystem.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/disk/by-partlabel/root
      label: root
      format: btrfs
      wipe_filesystem: true
      path: /
`),
  },
  'root-without-label': {
    title: 'a new root filesystem does not have the label root',
    severity: 'error',
    message: ({ device }: { device: string }) =>
      `the filesystem on ${device} has no label root: the machine does not find its root, and the boot stops`,
    help: 'add `label: root`',
    why: 'Fedora CoreOS and RHCOS find their root filesystem by its label. Without it the boot stops.',
    remedy: 'Add `label: root`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/disk/by-partlabel/root
      format: btrfs
      wipe_filesystem: true
`),
  },
  format: {
    title: 'a filesystem has an unknown format',
    severity: 'error',
    message: 'invalid filesystem format',
    help: ({ allowed }: { allowed: readonly string[] }) => `use one of these formats: ${allowed.join(', ')}`,
    why: 'Ignition cannot make a filesystem of this format. `none`, which only wipes the device, needs spec 3.3 or later.',
    remedy: 'Use `ext4`, `xfs`, `btrfs`, `vfat`, `swap` or `none`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      format: ext3
`),
  },
  'no-format': {
    title: 'a filesystem has options but no format',
    severity: 'error',
    message: 'format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified',
    why: 'Ignition needs the format to make a filesystem with a path, a label, a UUID or options, and to wipe it.',
    remedy: 'Add `format`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      path: /var/data
`),
  },
  'label-without-format': {
    title: 'a filesystem has a label and no format',
    severity: 'error',
    message: 'filesystem must specify format if label is specified',
    why: 'Ignition needs the format to write the label. The maximum length of a label depends on the format too.',
    remedy: 'Add `format`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      label: data
`),
  },
  'label-too-long': {
    title: 'the label of a filesystem is too long',
    severity: 'error',
    message: ({ limit, format }: { limit: number; format: string }) =>
      `filesystem labels cannot be longer than ${limit} characters when using ${format}`,
    why: 'Each format has its own limit in bytes: ext4 16, swap 15, xfs 12, vfat 11, btrfs 256. The tool that makes the filesystem refuses a longer label, and the boot fails.',
    remedy: 'Shorten the label.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      format: xfs
      label: container-images
`),
  },
  'overwrites-partitions': {
    title: 'a filesystem is on a disk that the config also partitions',
    severity: 'warning',
    message: 'filesystem overwrites partitioned device',
    why: 'Ignition makes the partitions first and then the filesystems. A filesystem on the whole disk destroys the new partitions.',
    remedy: 'Put the filesystem on one of the partitions, such as `/dev/disk/by-partlabel/data`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      partitions:
        - number: 1
          label: data
  filesystems:
    - device: /dev/vdb
      format: ext4
`),
  },
  'implicit-wipe': {
    title: 'a filesystem is on a disk whose partition table is wiped',
    severity: 'warning',
    message: 'device matches disk with wipeTable enabled; filesystem will be wiped',
    why: 'Wiping the partition table also wipes the existing filesystem, although `wipe_filesystem` is not set.',
    remedy: 'Set `wipe_filesystem: true` if you want this, or remove `wipe_table`.',
    example: fcos(`
storage:
  disks:
    - device: /dev/vdb
      wipe_table: true
  filesystems:
    - device: /dev/vdb
      format: ext4
`),
  },
} satisfies CodeEntries;

const NO_PATH = 'path is required if with_mount_unit is true and format is not swap';

export const mountUnitCodes = {
  'behind-link': {
    title: 'a mount point has a link of the image in its path',
    severity: 'warning',
    message: ({ path }: { path: string }) => `systemd does not mount ${path}: a folder in it is a link of the image`,
    help: ({ meant }: { meant: string }) => `write it as ${meant}`,
    why: '/home, /mnt, /opt, /srv and /usr/local are links into /var on Fedora CoreOS and the like. systemd refuses to mount at a path that has a link in it.',
    remedy: 'Write the path below /var.',
    example: butane(
      'fcos',
      '1.5.0',
      `
storage:
  filesystems:
    - device: /dev/disk/by-partlabel/backup
      path: /mnt/backup
      format: xfs
      with_mount_unit: true
`,
    ),
  },
  'no-path': {
    title: 'a mount unit has no mount point',
    severity: 'error',
    cases: {
      mount: { message: NO_PATH, help: 'add the `path` of the mount point, such as /var/lib/NAME, or remove `with_mount_unit`' },
      swap: {
        message: NO_PATH,
        help: 'use fcos 1.4.0 or openshift 4.14.0, which make units for swap and need Ignition 2.11.0 or newer on the machine; or remove `with_mount_unit` and write the .swap unit below systemd.units',
        messageInCheck: 'with_mount_unit makes no unit for swap in this version',
      },
    },
    why: 'With `with_mount_unit: true` Butane writes a unit that mounts the filesystem at `path`. From fcos 1.4 on, swap needs no path.',
    remedy: 'Add `path`, or remove `with_mount_unit`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      format: ext4
      with_mount_unit: true
`),
  },
  'no-format': {
    title: 'a mount unit has no format',
    severity: 'error',
    message: 'format is required if with_mount_unit is true',
    help: 'add `format`, such as xfs or ext4, or remove `with_mount_unit`',
    why: 'The unit contains the format of the filesystem.',
    remedy: 'Add `format`, or remove `with_mount_unit`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      path: /var/data
      with_mount_unit: true
`),
  },
  'forbidden-path': {
    title: 'a filesystem is mounted outside of /etc and /var',
    severity: 'error',
    message: 'path must be under /etc or /var if with_mount_unit is true',
    why: 'On these systems only `/etc` and `/var` belong to the machine. Everything else belongs to the image and is read-only.',
    remedy: 'Mount it below `/var`: `/var/mnt/data` instead of `/mnt/data`.',
    example: fcos(`
storage:
  filesystems:
    - device: /dev/vdb
      path: /data
      format: ext4
      with_mount_unit: true
`),
  },
} satisfies CodeEntries;
