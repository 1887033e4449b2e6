import { describe, expect, test } from 'vitest';
import { referencePage } from '../../scripts/generate/reference-page.ts';
import { butaneSchema } from '../../src/json-schema/butane-schema.ts';
import { explanation } from '../../src/reference/explanation.ts';
import type { Forbids } from '../../src/schema/forbids.ts';
import { placesOf } from '../../src/spec/places.ts';
import { refusals } from '../../src/spec/refusals.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { findRow, type Row, rows } from '../../src/spec/versions.ts';
import { strictAjv } from '../json-schema/butane-validators.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

/* A variant that there is none of: a version of fcos which refuses some more. Sugar that becomes what it refuses has to be refused too. */

function rowWithout(version: string, forbids: Forbids): Row {
  const { stack } = findRow('fcos', version)!;
  return { variant: 'iot', version, stack: [...stack, { name: 'iot_1_0', forbids }] };
}

/** The paths that a version refuses. */
function refusedPaths(version: string, ...paths: string[]): string[] {
  const row = rowWithout(version, Object.fromEntries(paths.map((path) => [path, { reason: 'disks' as const }])));
  return [...refusals(foldSpec(row)).keys()].sort();
}

describe('a variant like fcos 1.6.0 that forbids disks', () => {
  const message = 'disk customization is not supported in this spec version';
  const row = rowWithout('1.6.0', { 'storage.disks': { reason: 'disks' } });
  const spec = foldSpec(row);

  test('refuses the mirror of the boot device, and none of its encryption', () => {
    expect(Object.fromEntries(refusals(spec))).toEqual({ 'storage.disks': message, 'boot_device.mirror': message });
  });

  test('its JSON Schema refuses a mirror, and gives the reason', () => {
    const takes = strictAjv().compile(butaneSchema(spec));
    const config = (bootDevice: object): object => ({ variant: 'iot', version: '1.6.0', boot_device: bootDevice });
    expect(takes(config({ mirror: { devices: ['/dev/sda', '/dev/sdb'] } }))).toBe(false);
    expect(takes(config({ luks: { tpm2: true } }))).toBe(true);
    // a mirror of no devices makes nothing
    expect(takes(config({ mirror: { devices: [] } }))).toBe(true);
    expect(mirrorOf(spec)).toMatchObject({ doNotSuggest: true, description: expect.stringContaining(message) });
  });

  test('its explanation and its page give the reason', () => {
    const table = [...rows, row];
    expect(explanation(spec, placesOf(spec.shape).get('boot_device.mirror'), table)).toContain(`\n  refused:  iot: ${message}\n`);
    expect(explanation(spec, placesOf(spec.shape).get('boot_device.luks'), table)).not.toContain('refused:');
    const page = referencePage(spec, undefined);
    const lines = page.split('\n').filter((line) => line.includes(message));
    expect(lines).toHaveLength(2);
    expect(lines.filter((line) => line.includes('`mirror`'))).toHaveLength(1);
  });
});

/** What the schema of a version says of `boot_device.mirror`. */
function mirrorOf(spec: Spec): unknown {
  const { definitions } = butaneSchema(spec) as { definitions: Record<string, { properties?: Record<string, unknown> }> };
  return definitions.BootDevice?.properties?.mirror;
}

// what each sugar becomes stands in the documentation of Butane, and in the tests of the sugar
describe('sugar is refused for what it becomes', () => {
  test.each([
    ['1.6.0', ['storage.raid'], ['boot_device.mirror']],
    ['1.6.0', ['storage.luks'], ['boot_device.luks']],
    ['1.6.0', ['storage.luks.cex'], ['boot_device.luks.cex']],
    ['1.6.0', ['storage.luks.clevis'], ['boot_device.luks.tang', 'boot_device.luks.threshold', 'boot_device.luks.tpm2']],
    ['1.6.0', ['storage.filesystems'], ['boot_device.luks', 'boot_device.mirror', 'grub']],
    ['1.6.0', ['storage.filesystems.wipeFilesystem'], ['boot_device.luks', 'boot_device.mirror']],
    ['1.6.0', ['storage.files.append'], ['grub']],
    ['1.6.0', ['storage.files'], ['grub']],
    ['1.6.0', ['systemd.units'], ['storage.filesystems.with_mount_unit']],
    ['1.6.0', ['systemd.units.contents'], ['storage.filesystems.with_mount_unit', 'systemd.units.contents_local']],
    ['1.6.0', ['storage.directories'], []],
    ['1.6.0', ['passwd.users.sshAuthorizedKeys'], ['passwd.users.ssh_authorized_keys_local']],
    ['1.6.0', ['storage.files.contents.source'], ['storage.files.contents.inline', 'storage.files.contents.local']],
    ['1.0.0', ['storage.files.contents.source'], ['storage.files.contents.inline']],
    ['1.7.0', ['storage.directories'], ['storage.trees.dir_mode', 'storage.trees.group', 'storage.trees.user']],
    [firstVersionWith('fcos', 'base_0_8'), ['storage.files'], ['grub', 'systemd.quadlets']],
    [firstVersionWith('fcos', 'base_0_8'), ['storage.files.append'], ['grub']],
  ])('fcos %s without %j', (version, forbidden, sugar) => {
    const own = forbidden.map((path) => path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect(refusedPaths(version, ...forbidden)).toEqual([...own, ...sugar].sort());
  });

  test('which a later sugar may replace: from openshift 4.23.0 on, GRUB users are contents and no append', () => {
    const reasons = (version: string): string | undefined => refusals(foldSpec(findRow('openshift', version)!)).get('grub');
    expect(reasons('4.22.0')).toBe('appending to files is not supported in this spec version');
    expect(reasons(firstVersionWith('openshift', 'openshift_4_23'))).toBeUndefined();
  });

  test('a flag that is false becomes nothing, and its schema takes it', () => {
    const spec = foldSpec(rowWithout('1.6.0', { 'systemd.units': { reason: 'links' } }));
    const takes = strictAjv().compile(butaneSchema(spec));
    const config = (flag: unknown): object => ({
      variant: 'iot',
      version: '1.6.0',
      storage: { filesystems: [{ device: '/dev/sdb', format: 'xfs', path: '/var/a', with_mount_unit: flag }] },
    });
    expect(takes(config(false))).toBe(true);
    expect(takes(config(true))).toBe(false);
  });
});
