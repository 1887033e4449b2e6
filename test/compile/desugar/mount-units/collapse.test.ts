import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decompiled, testExamplesBackwards, thereAndBack, translated } from '../collapsed.ts';

testExamplesBackwards('mount-units');

const fs = (name: string, more = ''): string => `{ device: /dev/${name}, path: /var/${name}, format: xfs, with_mount_unit: true${more} }`;
const mounted = (back: { storage: { filesystems: { with_mount_unit?: boolean }[] } }): (boolean | undefined)[] =>
  back.storage.filesystems.map((filesystem) => filesystem.with_mount_unit);

describe('a mount unit is read back', () => {
  it('for each filesystem that has one, beside other units', () => {
    const filesystems = `[${fs('a')}, { device: /dev/b, path: /var/b, format: xfs }, ${fs('c', ', mount_options: [ro]')}]`;
    const back = thereAndBack(
      'fcos 1.6.0',
      `storage: { filesystems: ${filesystems} }\nsystemd: { units: [{ name: x.service, mask: true }] }\n`,
    );
    expect(mounted(back)).toEqual([true, undefined, true]);
    expect(back.systemd).toEqual({ units: [{ name: 'x.service', mask: true }] });
  });

  it('for a volume that Tang opens, whose unit waits for the network', () => {
    const luks = '{ name: a, device: /dev/sdb, clevis: { tang: [{ url: https://a, thumbprint: x }] } }';
    const body = `storage: { luks: [${luks}], filesystems: [{ device: /dev/mapper/a, path: /var/a, format: xfs, with_mount_unit: true }] }\n`;
    expect(mounted(thereAndBack('fcos 1.6.0', body))).toEqual([true]);
  });

  it('with what the user adds to it', () => {
    const unit = '{ name: var-a.mount, dropins: [{ name: a.conf, contents: "[Mount]" }] }';
    const back = thereAndBack('fcos 1.6.0', `storage: { filesystems: [${fs('a')}] }\nsystemd: { units: [${unit}] }\n`);
    expect(mounted(back)).toEqual([true]);
    expect(back.systemd.units).toEqual([{ name: 'var-a.mount', dropins: [{ name: 'a.conf', contents: '[Mount]' }] }]);
  });
});

describe('a unit stays a unit', () => {
  const output = JSON.parse(translated(`variant: fcos\nversion: 1.6.0\nstorage: { filesystems: [${fs('a')}] }\n`));
  const { filesystems } = output.storage;
  const [unit] = output.systemd.units;
  const readBack = (units: readonly unknown[]) =>
    parse(decompiled(JSON.stringify({ ...output, storage: { filesystems }, systemd: { units } })).config!, { version: '1.1' });

  it('if another one comes before it: the sugar would change the order', () => {
    expect(mounted(readBack([{ name: 'x.service', mask: true }, unit]))).toEqual([undefined]);
    expect(mounted(readBack([unit, { name: 'x.service', mask: true }]))).toEqual([true]);
  });

  it('if it is not enabled: the sugar always enables it, and a field cannot be taken away', () => {
    const { enabled: _, ...rest } = unit;
    expect(mounted(readBack([rest]))).toEqual([undefined]);
  });
});
