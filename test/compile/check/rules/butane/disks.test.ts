import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('reuse by label, and where mount units may mount', () => {
  it.each([
    [
      'fcos 1.6.0',
      'a label without a number',
      'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: x\n',
      [
        'warning at $.storage.disks.0.partitions.0.number, line 7 col 11: partitions cannot be reused by label; number must be specified except on boot disk (/dev/disk/by-id/coreos-boot-disk) or when wipe_table is true',
      ],
    ],
    [
      'fcos 1.6.0',
      'on the boot disk',
      'storage:\n  disks:\n    - device: /dev/disk/by-id/coreos-boot-disk\n      partitions:\n        - label: x\n',
      [],
    ],
    [
      'fcos 1.6.0',
      'on a disk that is wiped',
      'storage:\n  disks:\n    - device: /dev/a\n      wipe_table: true\n      partitions:\n        - label: x\n',
      [],
    ],
    [
      'fcos 1.6.0',
      'on a mirrored disk',
      'boot_device:\n  layout: x86_64\n  mirror:\n    devices: [/dev/a, /dev/b]\nstorage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: x\n',
      [],
    ],
    ['fcos 1.5.0', 'in an older spec', 'storage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: x\n', []],
    [
      'openshift 4.19.0',
      'on OpenShift, which does not ask',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  disks:\n    - device: /dev/a\n      partitions:\n        - label: x\n',
      [],
    ],
    [
      'fcos 1.6.0',
      'a mount point of the image',
      'storage:\n  filesystems:\n    - device: /dev/a\n      format: xfs\n      path: /usr/a\n      with_mount_unit: true\n',
      ['error at $.storage.filesystems.0.path, line 7 col 13: path must be under /etc or /var if with_mount_unit is true'],
    ],
    [
      'fcos 1.6.0',
      'a name that begins like one of the machine',
      'storage:\n  filesystems:\n    - device: /dev/a\n      format: xfs\n      path: /variable\n      with_mount_unit: true\n',
      ['error at $.storage.filesystems.0.path, line 7 col 13: path must be under /etc or /var if with_mount_unit is true'],
    ],
    [
      'fcos 1.6.0',
      'a mount point of the machine',
      'storage:\n  filesystems:\n    - device: /dev/a\n      format: xfs\n      path: /var\n      with_mount_unit: true\n',
      [],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
