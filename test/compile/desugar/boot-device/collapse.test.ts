import { describe, expect, it } from 'vitest';
import { testExamplesBackwards, thereAndBack } from '../collapsed.ts';

testExamplesBackwards('boot-device');

const MIRROR = '  mirror: { devices: [/dev/sda, /dev/sdb] }\n';

describe('a boot device is read back', () => {
  it.each([
    ['of each layout that can be mirrored', ['x86_64', 'aarch64', 'ppc64le'].map((layout) => `  layout: ${layout}\n${MIRROR}`)],
    ['encrypted and mirrored', [`  layout: x86_64\n${MIRROR}  luks: { tpm2: true, discard: true }\n`]],
    [
      'of s390x',
      [
        '  layout: s390x-eckd\n  luks: { device: /dev/dasda, tpm2: true }\n',
        '  layout: s390x-zfcp\n  luks: { device: /dev/sdb, tpm2: true }\n',
      ],
    ],
    ['that Tang opens', ['  luks: { threshold: 2, tang: [{ url: https://a, thumbprint: x }, { url: https://b, thumbprint: y }] }\n']],
  ])('%s', (_, devices) => {
    for (const device of devices) {
      const body = `boot_device:\n${device}`;
      expect(Object.keys(thereAndBack('fcos 1.6.0', body))).toEqual(['variant', 'version', 'boot_device']);
    }
  });

  it('beside what the user changes of it', () => {
    const disk = '{ device: /dev/sda, wipe_table: false, partitions: [{ label: root-1, size_mib: 8192 }, { label: var-1 }] }';
    const back = thereAndBack(
      'fcos 1.6.0',
      `boot_device:\n  layout: x86_64\n${MIRROR}storage: { disks: [${disk}, { device: /dev/sdc }] }\n`,
    );
    expect(back.boot_device.mirror.devices).toEqual(['/dev/sda', '/dev/sdb']);
    expect(back.storage.disks).toEqual([
      { device: '/dev/sda', wipe_table: false, partitions: [{ label: 'root-1', size_mib: 8192 }, { label: 'var-1' }] },
      { device: '/dev/sdc' },
    ]);
  });
});

describe('storage stays as it is', () => {
  it('if a part of what a boot device makes is missing', () => {
    const root = '{ name: root, label: luks-root, device: /dev/disk/by-partlabel/root, wipe_volume: true, clevis: { tpm2: true } }';
    expect(thereAndBack('fcos 1.6.0', `storage: { luks: [${root}] }\n`)).not.toHaveProperty('boot_device');
  });

  it('in a version without boot_device', () => {
    const raid = '{ name: md-root, level: raid1, devices: [/dev/disk/by-partlabel/root-1] }';
    expect(thereAndBack('fcos 1.2.0', `storage: { raid: [${raid}] }\n`)).not.toHaveProperty('boot_device');
  });
});
