import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('layouts, mirrors and LUKS of the boot device', () => {
  it.each([
    [
      'fcos 1.5.0',
      'an unknown layout, before s390x',
      'boot_device:\n  layout: s390x-eckd\n',
      ['error at $.boot_device.layout, line 4 col 11: layout must be one of: aarch64, ppc64le, x86_64'],
    ],
    [
      'fcos 1.6.0',
      'an unknown layout',
      'boot_device:\n  layout: riscv\n',
      ['error at $.boot_device.layout, line 4 col 11: layout must be one of: aarch64, ppc64le, s390x-eckd, s390x-virt, s390x-zfcp, x86_64'],
    ],
    [
      'fcos 1.6.0',
      'a mirror without a layout',
      'boot_device:\n  mirror:\n    devices: [/dev/a, /dev/b]\n',
      ['warning at $.boot_device.mirror, line 5 col 5: boot_device.layout should be specified when boot_device.mirror is specified'],
    ],
    [
      'fcos 1.7.0',
      'the same, where it must have one',
      'boot_device:\n  mirror:\n    devices: [/dev/a, /dev/b]\n',
      ['error at $.boot_device.mirror, line 5 col 5: boot_device.layout should be specified when boot_device.mirror is specified'],
    ],
    [
      'fcos 1.5.0',
      'a mirror of one',
      'boot_device:\n  layout: x86_64\n  mirror:\n    devices: [/dev/a]\n',
      [
        'error at $.boot_device.mirror.devices, line 6 col 14: mirroring requires at least two devices',
        'error at $.boot_device.mirror.devices, line 6 col 14: mirroring requires at least two devices',
      ],
    ],
    [
      'fcos 1.6.0',
      'eckd without a device',
      'boot_device:\n  layout: s390x-eckd\n  luks:\n    tpm2: true\n',
      ['error at $.boot_device.layout, line 4 col 11: device is required for layouts: s390x-eckd, s390x-zfcp'],
    ],
    [
      'fcos 1.6.0',
      'eckd with a wrong device',
      'boot_device:\n  layout: s390x-eckd\n  luks:\n    tpm2: true\n    device: /dev/sda\n',
      [
        'error at $.boot_device.layout, line 4 col 11: device name must start with /dev/dasd on s390x-eckd layout or /dev/sd on s390x-zfcp layout',
      ],
    ],
    ['fcos 1.6.0', 'zfcp with a device', 'boot_device:\n  layout: s390x-zfcp\n  luks:\n    tpm2: true\n    device: /dev/sda\n', []],
    [
      'fcos 1.6.0',
      'a mirror on s390x',
      'boot_device:\n  layout: s390x-virt\n  mirror:\n    devices: [/dev/a, /dev/b]\n',
      ['error at $.boot_device.layout, line 4 col 11: mirroring not supported on layouts: s390x-eckd, s390x-zfcp, s390x-virt'],
    ],
    [
      'fcos 1.6.0',
      'cex without a layout',
      'boot_device:\n  luks:\n    cex:\n      enabled: true\n',
      ['error at $.boot_device.luks.cex, line 6 col 7: when using cex the targeted architecture must match s390x'],
    ],
    [
      'fcos 1.6.0',
      'cex elsewhere, beside clevis',
      'boot_device:\n  layout: x86_64\n  luks:\n    tpm2: true\n    cex:\n      enabled: true\n',
      [
        'error at $.boot_device.layout, line 4 col 11: when using cex the targeted architecture must match s390x',
        'error at $.boot_device.luks, line 6 col 5: cannot use cex with clevis',
      ],
    ],
    [
      'fcos 1.7.0',
      'a device and no way to unlock it',
      'boot_device:\n  layout: x86_64\n  luks:\n    device: /dev/sda\n',
      ['error at $.boot_device.luks.luks, line 6 col 5: no method specified for luks'],
    ],
    ['fcos 1.6.0', 'the same, where it is not checked', 'boot_device:\n  layout: x86_64\n  luks:\n    device: /dev/sda\n', []],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
