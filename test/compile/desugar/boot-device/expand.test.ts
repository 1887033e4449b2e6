import { describe, expect, test } from 'vitest';
import { firstVersionWith } from '../../../versions-by-layer.ts';
import { expanded, testExamples, testRecorded } from '../expanded.ts';

testExamples('boot-device');

testRecorded({
  'a mirror on x86_64': 'mirror-x86_64/fcos-1.4.0',
  'a mirror on aarch64': 'mirror-aarch64/fcos-1.4.0',
  'a mirror on ppc64le, which has no ESP': `mirror-ppc64le/fcos-${firstVersionWith('fcos', 'base_0_8')}`,
  'an encrypted mirror on x86_64': 'mirror-luks-x86_64/fcos-1.3.0',
  'an encrypted mirror on aarch64': 'mirror-luks-aarch64/fcos-1.6.0',
  'an encrypted mirror on ppc64le': 'mirror-luks-ppc64le/fcos-1.3.0',
  'a disk of s390x-eckd beside others': 'eckd-with-data/fcos-1.6.0',
  'a disk of s390x-zfcp beside others': 'zfcp-with-disk/fcos-1.6.0',
  'a root that a CEX card opens': `cex-root/fcos-${firstVersionWith('fcos', 'base_0_8')}`,
  'a root that Tang opens': 'luks-tang/fcos-1.7.0',
  'a root that may discard': 'luks-discard/fcos-1.6.0',
  'a partition that the config has too wins by its fields': 'mirror-override-partition/fcos-1.3.0',
  'the root filesystem that the config has too wins': 'mirror-override-root-fs/fcos-1.4.0',
  'a RAID that the config has too wins by its fields': `mirror-override-raid/fcos-${firstVersionWith('fcos', 'base_0_8')}`,
  'its list of devices is added to': 'mirror-override-raid-devices/fcos-1.6.0',
  'a disk that is not to be wiped': 'mirror-wipe-false/fcos-1.4.0',
  'the device of the volume that the config has too wins': 'luks-override-device/fcos-1.3.0',
  'other volumes stand beside it': 'luks-plus-data/fcos-1.4.0',
});

const labels = (bootDevice: string): string[][] => {
  const { output } = expanded('fcos 1.6.0', `boot_device: { ${bootDevice} }`);
  return output.storage.disks.map(({ partitions }: { partitions: { label: string }[] }) => partitions.map(({ label }) => label));
};

describe('the partitions of a mirror', () => {
  test.each([
    ['x86_64', ['bios', 'esp', 'boot', 'root']],
    ['aarch64', ['reserved', 'esp', 'boot', 'root']],
    ['ppc64le', ['prep', 'reserved', 'boot', 'root']],
  ])('%s', (layout, names) => {
    const mirror = `layout: ${layout}, mirror: { devices: [/dev/a, /dev/b, /dev/c] }`;
    expect(labels(mirror)).toEqual(['1', '2', '3'].map((n) => names.map((name) => `${name}-${n}`)));
  });

  test('are those of x86_64 where no layout is given', () => {
    expect(labels('mirror: { devices: [/dev/a, /dev/b] }')[0]).toEqual(['bios-1', 'esp-1', 'boot-1', 'root-1']);
  });
});

describe('the device of the root volume', () => {
  const deviceOf = (bootDevice: string): string => expanded('fcos 1.6.0', `boot_device: { ${bootDevice} }`).output.storage.luks[0].device;

  test.each([
    ['the partition by its label', 'luks: { tpm2: true }', '/dev/disk/by-partlabel/root'],
    ['the RAID of a mirror', 'mirror: { devices: [/dev/a, /dev/b] }, luks: { tpm2: true }', '/dev/md/md-root'],
    ['the second partition of a DASD', 'layout: s390x-eckd, luks: { device: /dev/dasda, cex: { enabled: true } }', '/dev/dasda2'],
    ['the fourth partition of a disk by zFCP', 'layout: s390x-zfcp, luks: { device: /dev/sda, cex: { enabled: true } }', '/dev/sda4'],
    ['the label in a virtual machine on s390x', 'layout: s390x-virt, luks: { cex: { enabled: true } }', '/dev/disk/by-partlabel/root'],
  ])('%s', (_, bootDevice, device) => {
    expect(deviceOf(bootDevice)).toBe(device);
  });
});

describe('nothing is made', () => {
  test.each(['luks: { tpm2: false }', 'luks: { threshold: 1 }', 'luks: { discard: true }', 'mirror: { devices: [] }', 'layout: aarch64'])(
    'of %s',
    (bootDevice) => {
      expect(expanded('fcos 1.6.0', `boot_device: { ${bootDevice} }`).output).toEqual({ ignition: { version: '3.5.0' } });
    },
  );
});
